package org.stationhouse.desk.reports.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other side of a folder, which now and then overlooks a packet, loses it or garbles its receipt. */
final class LossyFolder {

    /** What becomes of a packet that lies there. */
    enum Fate {
        TAKEN,
        OVERLOOKED,
        /** gone before it was read */
        LOST,
        /** taken, and its receipt says something else */
        GARBLED
    }

    private final Path folder;
    private final Supplier<Fate> fates;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> taken = new TreeSet<>();

    LossyFolder(Path folder, Supplier<Fate> fates) {
        this.folder = folder;
        this.fates = fates;
    }

    /** Ids that ever lay there. */
    Set<String> seen() {
        return seen;
    }

    Set<String> taken() {
        return taken;
    }

    /** Goes through the folder once. */
    void fetch() {
        for (String id : ids()) {
            seen.add(id);
            try {
                switch (fates.get()) {
                    case TAKEN -> Files.writeString(folder.resolve(id + ".ack"), read(id) + "\n");
                    case GARBLED -> {
                        read(id);
                        Files.writeString(folder.resolve(id + ".ack"), "?");
                    }
                    case LOST -> {
                        Files.delete(folder.resolve(id + ".json"));
                        Files.delete(folder.resolve(id + ".pdf"));
                    }
                    case OVERLOOKED -> {}
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<String> ids() {
        return names(".json");
    }

    /** Names in the folder that end so, without that end. */
    List<String> names(String ending) {
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder, "*" + ending)) {
            files.forEach(it -> names.add(it.getFileName().toString().replace(ending, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.sort(null);
        return names;
    }

    /** Takes a packet. @return the SHA-256 of what it holds */
    private String read(String id) throws IOException {
        JsonNode manifest = new JsonMapper().readTree(Files.readString(folder.resolve(id + ".json")));
        byte[] pdf = Files.readAllBytes(folder.resolve(manifest.get("file").asString()));
        String sha256 = sha256(pdf);
        if (!manifest.get("sha256").asString().equals(sha256)
                || manifest.get("size").asLong() != pdf.length
                || !manifest.get("id").asString().equals(id)) {
            throw new AssertionError("the manifest of " + id + " is that of another file");
        }
        taken.add(id);
        return sha256;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
