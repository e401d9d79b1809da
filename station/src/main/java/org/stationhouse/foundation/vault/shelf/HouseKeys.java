package org.stationhouse.foundation.vault.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.Durable;

/**
 * What of the keys folder a backup carries along: the id that ties keys and data together, and the passwords of the database's own
 * logins. The master key never is: it comes back with the keys folder or from its two escrow halves.
 */
public final class HouseKeys {

    private static final String ID = "folder.id";
    private static final String SECRET = ".secret";
    /** The keys folder once more, sealed under the master key (vault.keys): the escrow halves open it. */
    public static final String SEALED = "keys.sealed";

    private HouseKeys() {}

    public static String id(DataFolder house) throws IOException {
        return Files.readString(house.keys().resolve(ID)).strip();
    }

    /** Passwords by the name of their file, without the agency's own backup key. */
    public static Map<String, String> logins(DataFolder house) throws IOException {
        var logins = new TreeMap<String, String>();
        try (var files = Files.list(house.keys())) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(SECRET) && !name.equals(BackupKeys.FILE)) {
                    logins.put(name, Files.readString(file).strip());
                }
            }
        }
        return logins;
    }

    /** Puts back what is missing; what lies there stays. */
    public static void putBack(Manifest manifest, DataFolder house) throws IOException {
        Durable.folder(house.keys());
        for (var login : manifest.logins().entrySet()) {
            Path file = house.keys().resolve(Path.of(login.getKey()).getFileName());
            if (!Files.exists(file)) {
                Durable.write(file, login.getValue());
            }
        }
        if (!Files.exists(house.keys().resolve(ID))) {
            Durable.write(house.keys().resolve(ID), manifest.folder() + "\n");
        }
    }

    /** Copies the whole keys folder of a house to another place of it; what lies there stays. */
    public static void copy(Path from, Path to) throws IOException {
        copy(from, to, name -> true);
    }

    /** Copies the agency's own keys, not the passwords of a database that stays behind. */
    public static void copyAgencys(Path from, Path to) throws IOException {
        copy(from, to, name -> name.equals(BackupKeys.FILE) || !name.endsWith(SECRET) && !name.equals(ID));
    }

    private static void copy(Path from, Path to, Predicate<String> which) throws IOException {
        if (!Files.isDirectory(from) || from.equals(to)) {
            return;
        }
        Durable.folder(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(file.getFileName());
                if (!Files.exists(target) && which.test(String.valueOf(file.getFileName()))) {
                    Durable.write(target, Files.readAllBytes(file));
                }
            }
        }
    }
}
