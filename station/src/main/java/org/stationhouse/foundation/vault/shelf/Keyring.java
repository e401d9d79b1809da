package org.stationhouse.foundation.vault.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.Envelope;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.box.Recipient;

/**
 * The keys of the generations that live. They lie in this one file and nowhere else: when a generation expires, its envelope is
 * taken out and the file's old bytes are overwritten, so that copies of the generation on tapes and other sites stay shut. A copy
 * of the keyring must therefore be overwritten by the next one, never kept.
 */
public record Keyring(BackupFolder folder) {

    public void add(Generation generation, BoxKey key, List<? extends Recipient> recipients) throws IOException {
        var all = new ArrayList<>(envelopes());
        all.add(Envelope.close(generation.id(), key.secret(), recipients));
        keep(all);
    }

    /** Destroys the key of a generation. */
    public void destroy(Generation generation) throws IOException {
        var all = new ArrayList<>(envelopes());
        if (all.removeIf(envelope -> envelope.id().equals(generation.id()))) {
            keep(all);
        }
    }

    /** Closes all living keys for these recipients and no others: a new passphrase, a new key of the agency. */
    public void rewrap(Identity identity, List<? extends Recipient> recipients) throws IOException {
        var all = new ArrayList<Envelope>();
        for (Envelope envelope : envelopes()) {
            byte[] secret = envelope.open(identity)
                    .orElseThrow(() -> new CannotRun("The key of backup " + envelope.id() + " can't be opened."));
            all.add(Envelope.close(envelope.id(), secret, recipients));
        }
        keep(all);
    }

    public boolean has(Generation generation) throws IOException {
        return envelopes().stream().anyMatch(envelope -> envelope.id().equals(generation.id()));
    }

    /** Empty when the generation expired or its backup never began. */
    public Optional<Envelope> of(Generation generation) throws IOException {
        return envelopes().stream()
                .filter(envelope -> envelope.id().equals(generation.id()))
                .findFirst();
    }

    /** @throws CannotRun when the key was destroyed or this identity doesn't open it */
    public BoxKey open(Generation generation, Identity identity) throws IOException {
        Envelope envelope = of(generation)
                .orElseThrow(
                        () -> new CannotRun("The key of backup " + generation + " was destroyed when it expired."));
        return envelope.open(identity)
                .map(BoxKey::of)
                .orElseThrow(() -> new CannotRun(
                        switch (identity) {
                            case Identity.Passphrase phrase -> "The passphrase is wrong.";
                            case Identity.Holder holder ->
                                "The key file does not open backup " + generation + ": it belongs to another house.";
                        }));
    }

    public List<Envelope> envelopes() throws IOException {
        var all = new ArrayList<Envelope>();
        if (Files.exists(folder.keyring())) {
            for (String text : Files.readString(folder.keyring()).split("\n\n")) {
                if (!text.isBlank()) {
                    all.add(Envelope.parse(text));
                }
            }
        }
        return all;
    }

    private void keep(List<Envelope> envelopes) throws IOException {
        Durable.replaceSecret(
                folder.keyring(),
                String.join("\n", envelopes.stream().map(Envelope::text).toList()));
    }
}
