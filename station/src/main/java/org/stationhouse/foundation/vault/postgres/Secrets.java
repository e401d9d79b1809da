package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.stationhouse.foundation.vault.CannotRun;

/** Passwords of the database's logins: random, one file each in the folder of keys, readable by the program's user alone. */
record Secrets(Path keys) {

    /** @throws CannotRun when the file is missing, since a new one would not open the database that stands */
    Login read(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            throw new CannotRun(
                    "The key file " + file + " is missing: put back the keys that belong to this data folder.");
        }
        String secret = Files.readString(file).strip();
        if (secret.isEmpty()) {
            throw new CannotRun(
                    "The key file " + file + " is empty: put back the keys that belong to this data folder.");
        }
        return new Login(name, secret);
    }

    /** Reads the password of a login, or makes one where the database doesn't stand yet. */
    Login readOrMake(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            try (var out = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                out.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII)));
                out.force(true);
            }
        }
        return read(name);
    }

    Path file(String name) {
        return keys.resolve(name + ".secret");
    }
}
