package org.stationhouse.desk.reports.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.Durable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts packets into a folder below {@code <data folder>.outgoing}: first {@code <id>.pdf}, then {@code <id>.json}, which says what it is;
 * each is wholly there or not at all. The recipient acknowledges with {@code <id>.ack}, which holds the SHA-256 of what he has.
 */
@Component
class FolderCourier implements Courier {

    /** What the manifest says. */
    record Manifest(String id, String report, String recipient, String file, long size, int pages, String sha256) {}

    /** A receipt is no longer than this. */
    private static final int LONGEST_RECEIPT = 200;

    private final DataFolder folder;
    private final JsonMapper json;

    FolderCourier(DataFolder folder, JsonMapper json) {
        this.folder = folder;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.FOLDER;
    }

    /** Where the folders of all recipients lie. */
    Path root() {
        Path data = folder.data();
        return data.resolveSibling(data.getFileName() + ".outgoing");
    }

    @Override
    public Outcome carry(Parcel parcel) {
        Path to = root().resolve(parcel.address());
        if (!Files.isDirectory(to)) {
            return new Outcome.NotNow("There is no folder " + parcel.address() + ".", false);
        }
        try {
            Durable.write(to.resolve(parcel.id() + ".pdf"), parcel.pdf());
            Durable.write(to.resolve(parcel.id() + ".json"), json.writeValueAsBytes(manifest(parcel)));
            return new Outcome.Sent();
        } catch (IOException e) {
            return new Outcome.NotNow("The folder " + parcel.address() + " takes nothing.", true);
        }
    }

    private static Manifest manifest(Parcel parcel) {
        return new Manifest(
                parcel.id().text(),
                parcel.number(),
                parcel.recipient(),
                parcel.id() + ".pdf",
                parcel.file().size(),
                parcel.file().pages(),
                parcel.file().sha256());
    }

    @Override
    public Optional<String> receipt(PublicRef id, String address, Packet.File file) {
        Path ack = root().resolve(address).resolve(id + ".ack");
        try (var in = Files.newInputStream(ack)) {
            String said = new String(in.readNBytes(LONGEST_RECEIPT), StandardCharsets.US_ASCII).strip();
            return said.equals(file.sha256()) ? Optional.of(id + ".ack") : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    @Override
    public void fetched(PublicRef id, String address) {
        Path in = root().resolve(address);
        for (String ending : List.of(".json", ".pdf", ".ack")) {
            try {
                Files.deleteIfExists(in.resolve(id + ending));
            } catch (IOException stays) {
                // the recipient has taken it away, or his folder lets nothing be removed; he has it in any case
            }
        }
    }
}
