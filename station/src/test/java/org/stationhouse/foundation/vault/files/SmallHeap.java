package org.stationhouse.foundation.vault.files;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.FileBytes.Stored;

/** A process with little memory that stores and reads back a file far larger than it. */
public final class SmallHeap {

    private SmallHeap() {}

    /** @param args folder, size in bytes */
    public static void main(String... args) throws Exception {
        long size = Long.parseLong(args[1]);
        var place = new FilePlace(Path.of(args[0]));
        var id = PublicRef.fresh();
        SecretKey key = new SecretKeySpec(new byte[32], "AES");
        long start = System.nanoTime();
        FilePlace.Written written = place.write(id, key, new Zeros(size));
        long between = System.nanoTime();
        var stored = new Stored(id, "record", written.size(), written.sha256(), Instant.EPOCH, null);
        long read;
        try (OpenedFile in = new OpenedFile(stored, place.path(id), key)) {
            read = in.transferTo(OutputStream.nullOutputStream());
        }
        long end = System.nanoTime();
        System.out.println("size=" + read + " heap=" + Runtime.getRuntime().maxMemory() + " write_ms="
                + (between - start) / 1_000_000 + " read_ms=" + (end - between) / 1_000_000);
    }

    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] to, int from, int most) {
            int given = (int) Math.min(left, most);
            left -= given;
            return given == 0 && most > 0 ? -1 : given;
        }
    }
}
