package org.stationhouse.foundation.vault.keys;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;

/** The two escrow papers, which a command writes as text. */
class KeysSpecimens implements Specimens {

    private static final String PAPER = "foundation/vault/keys/Half";

    @Override
    public List<Specimen> all() {
        MasterKey key = MasterKey.fresh();
        Instant now = Instant.parse("2026-11-21T20:00:00Z");
        List<Half> halves = Half.split(key);
        String one = halves.getFirst().paper("A", key, now);
        String other = halves.getLast().paper("B", key, now);
        return List.of(written(one, other, "A", key), written(other, one, "B", key));
    }

    private static Specimen written(String paper, String other, String letter, MasterKey key) {
        return Specimen.written(
                PAPER,
                paper,
                Map.of(
                        "half", "half " + letter + " of master key " + key.name(),
                        "written", "written 2026-11-21T20:00:00Z",
                        "recover", "stationhouse keys recover --half FILE --half FILE",
                        "groups", groups(paper),
                        "otherHalf", groups(other).substring(0, 14),
                        "key", Base64.getEncoder().encodeToString(key.key().getEncoded()),
                        "keyInHex", HexFormat.of().formatHex(key.key().getEncoded())));
    }

    private static String groups(String paper) {
        return paper.substring(paper.lastIndexOf("groups\n") + "groups\n".length())
                .strip()
                .replaceAll("\\s+", " ");
    }
}
