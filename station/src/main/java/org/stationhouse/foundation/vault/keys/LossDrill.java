package org.stationhouse.foundation.vault.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.KeySafe.Drilled;

/** Plays the loss of the keys folder on a scratch folder: what does the recovered key open? The live keys are not used. */
@Component
class LossDrill {

    private static final int SAMPLE = 20;

    private final AgencyKeyStore agency;
    private final RecordKeyStore records;

    LossDrill(AgencyKeyStore agency, RecordKeyStore records) {
        this.agency = agency;
        this.records = records;
    }

    Drilled run(DataFolder live, String half, String otherHalf) {
        try {
            Path scratch = Files.createTempDirectory("stationhouse-drill");
            try {
                return run(live, DataFolder.at(scratch.resolve("data")), half, otherHalf);
            } finally {
                remove(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the drill has no scratch folder", e);
        }
    }

    private Drilled run(DataFolder live, DataFolder scratch, String half, String otherHalf) throws IOException {
        Files.createDirectories(scratch.data());
        Files.copy(live.data().resolve(SealedKeys.NAME), scratch.data().resolve(SealedKeys.NAME));
        String name = KeyRecovery.recover(scratch, half, otherHalf).master();
        MasterKey master = new MasterKeys(scratch.keys()).find(MasterKey.id(name));
        var opened = new ArrayList<String>();
        var failed = new ArrayList<String>();
        for (AgencyKeyStore.Row row : agency.keys()) {
            String[] belongsTo = {KeptAgencyKeys.KIND, row.purpose().name()};
            note(opens(master, row.wrapped(), belongsTo), "agency key " + row.id(), opened, failed);
        }
        for (RecordKeyStore.Row row : records.sample(SAMPLE)) {
            byte[] wrapped = row.wrapped();
            if (wrapped != null) {
                note(opens(master, wrapped, KeyRing.KIND, row.record()), "record " + row.record(), opened, failed);
            }
        }
        Map<String, byte[]> back = SealedKeys.secrets(scratch.keys(), master);
        SealedKeys.secrets(live.keys(), master)
                .forEach((file, bytes) -> note(Arrays.equals(bytes, back.get(file)), file, opened, failed));
        return new Drilled(name, opened, failed);
    }

    private static boolean opens(MasterKey master, byte[] wrapped, String... belongsTo) {
        try {
            return Envelope.keyId(wrapped) == master.id()
                    && Envelope.open(MasterKeyring.wrapping(master, belongsTo), wrapped, belongsTo).length > 0;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void note(boolean good, String what, List<String> opened, List<String> failed) {
        (good ? opened : failed).add(what);
    }

    private static void remove(Path scratch) throws IOException {
        try (var all = Files.walk(scratch)) {
            for (Path it : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(it);
            }
        }
    }
}
