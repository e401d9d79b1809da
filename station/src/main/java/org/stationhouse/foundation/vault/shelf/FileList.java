package org.stationhouse.foundation.vault.shelf;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.box.BadBox;
import org.stationhouse.foundation.vault.box.BoxInput;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.BoxOutput;

/**
 * What the file store held when a generation was made: one line a file, in the order of {@link StoredFiles}, so that lists are
 * merged without holding them in memory.
 */
public final class FileList {

    private static final String NAME = "/files";

    private FileList() {}

    /** @param path below the file store, with slashes */
    public record Line(String path, long size, String sha256) {

        public String text() {
            return sha256 + " " + size + " " + path + "\n";
        }

        public static Line parse(String text) throws BadBox {
            String[] words = text.split(" ", 3);
            if (words.length != 3) {
                throw new BadBox("a list of files is damaged");
            }
            return new Line(words[2], Long.parseLong(words[1]), words[0]);
        }
    }

    public static Path file(BackupFolder folder, Generation generation) {
        return folder.of(generation).resolve("files.box");
    }

    public static final class Writer implements AutoCloseable {

        private final BufferedWriter out;

        public Writer(OutputStream out, BoxKey key, Generation generation) throws IOException {
            this.out = new BufferedWriter(new OutputStreamWriter(
                    new DeflaterOutputStream(
                            new BoxOutput(out, key, generation + NAME), new Deflater(Deflater.BEST_SPEED), 1 << 16),
                    StandardCharsets.UTF_8));
        }

        public void add(Line line) throws IOException {
            out.write(line.text());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    public static final class Reader implements AutoCloseable {

        private final BufferedReader in;
        private @Nullable Line next;

        public Reader(BackupFolder folder, Generation generation, BoxKey key) throws IOException {
            this.in = new BufferedReader(new InputStreamReader(
                    new InflaterInputStream(
                            new BoxInput(Files.newInputStream(file(folder, generation)), key, generation + NAME)),
                    StandardCharsets.UTF_8));
            advance();
        }

        @Nullable
        public Line next() {
            return next;
        }

        public Line take() throws IOException {
            Line line = next;
            if (line == null) {
                throw new IllegalStateException("the list has ended");
            }
            advance();
            return line;
        }

        /** Skips to a path; null when the list doesn't have it. */
        @Nullable
        public Line find(String path) throws IOException {
            for (Line line = next; line != null; line = next) {
                int order = StoredFiles.ORDER.compare(line.path(), path);
                if (order >= 0) {
                    return order == 0 ? line : null;
                }
                advance();
            }
            return null;
        }

        private void advance() throws IOException {
            String text = in.readLine();
            next = text == null ? null : Line.parse(text);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
