package org.stationhouse.foundation.vault.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stationhouse.foundation.vault.DataFolder;

/**
 * What lies in the keys folder once more, sealed under the current master key, in the data folder: the passwords of the database's
 * logins and the retired master keys. With the two escrow halves and the data alone, a lost keys folder comes back whole.
 */
final class SealedKeys {

    static final String NAME = "keys.sealed";

    private static final String KIND = "keys folder";
    private static final String KEPT = ".*\\.(secret|key|id)";

    private SealedKeys() {}

    /** Brings the sealed copy up to date. */
    static void keep(DataFolder folder, MasterKey master) throws IOException {
        SortedMap<String, byte[]> secrets = secrets(folder.keys(), master);
        Path file = folder.data().resolve(NAME);
        if (Files.exists(file) && same(secrets, file, master)) {
            return;
        }
        byte[] sealed = Envelope.seal(MasterKeyring.wrapping(master, KIND), master.id(), packed(secrets), KIND);
        Path part = folder.data().resolve(NAME + ".part");
        try (var out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(sealed));
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Id of the master key that opens the copy. */
    static long master(DataFolder folder) throws IOException {
        return Envelope.keyId(Files.readAllBytes(folder.data().resolve(NAME)));
    }

    /**
     * Puts back what is missing in a keys folder; what lies there stays.
     *
     * @return names of the files written
     */
    static List<String> putBack(Path sealedCopy, MasterKey master, Path keys) throws IOException {
        var written = new ArrayList<String>();
        for (Map.Entry<String, byte[]> secret : opened(sealedCopy, master).entrySet()) {
            Path file = keys.resolve(secret.getKey());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, secret.getValue());
                written.add(secret.getKey());
            }
        }
        return written;
    }

    /** Everything in the keys folder but the current master key itself. */
    static SortedMap<String, byte[]> secrets(Path keys, MasterKey master) throws IOException {
        var secrets = new TreeMap<String, byte[]>();
        try (var files = Files.list(keys)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.matches(KEPT) && !name.equals(MasterKeys.fileName(master.id()))) {
                    secrets.put(name, Files.readAllBytes(file));
                }
            }
        }
        return secrets;
    }

    private static boolean same(SortedMap<String, byte[]> secrets, Path file, MasterKey master) throws IOException {
        if (Envelope.keyId(Files.readAllBytes(file)) != master.id()) {
            return false;
        }
        SortedMap<String, byte[]> kept = opened(file, master);
        return kept.keySet().equals(secrets.keySet())
                && kept.entrySet().stream().allMatch(it -> Arrays.equals(it.getValue(), secrets.get(it.getKey())));
    }

    private static SortedMap<String, byte[]> opened(Path file, MasterKey master) throws IOException {
        byte[] clear = Envelope.open(MasterKeyring.wrapping(master, KIND), Files.readAllBytes(file), KIND);
        var secrets = new TreeMap<String, byte[]>();
        try (var in = new DataInputStream(new ByteArrayInputStream(clear))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                secrets.put(name, in.readNBytes(in.readInt()));
            }
        }
        return secrets;
    }

    private static byte[] packed(SortedMap<String, byte[]> secrets) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(secrets.size());
            for (Map.Entry<String, byte[]> secret : secrets.entrySet()) {
                out.writeUTF(secret.getKey());
                out.writeInt(secret.getValue().length);
                out.write(secret.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
