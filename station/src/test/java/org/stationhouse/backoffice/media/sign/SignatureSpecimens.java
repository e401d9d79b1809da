package org.stationhouse.backoffice.media.sign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.media.file.AttachmentSpecimens;
import org.stationhouse.backoffice.media.sign.Signature.Mark;
import org.stationhouse.foundation.kernel.PublicRef;

class SignatureSpecimens implements Specimens {

    private static final String HASH = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";

    private static SignatureDesk.Whole whole(Mark mark) {
        var borne = AttachmentSpecimens.borne();
        return new SignatureDesk.Whole(
                new Signature(
                        1,
                        PublicRef.fresh(),
                        "cases.jacket",
                        borne.record(),
                        "Lopez, Ana",
                        "I received my bicycle.",
                        mark,
                        "26-000045\nBurglary of a store",
                        HASH,
                        Instant.parse("2026-11-20T17:00:00Z"),
                        "clerk-lee"),
                borne);
    }

    @Override
    public List<Specimen> all() {
        var drawn = new Mark.Drawn(Strokes.of(SignFilling.DRAWN).orElseThrow().svg());
        return List.of(
                Specimen.filled(
                        "backoffice/media/sign/signaturepaper",
                        Map.of("whole", whole(drawn), "drawn", SignaturePages.address(drawn)),
                        Map.of(
                                "statement", "I received my bicycle.",
                                "signer", "Lopez, Ana",
                                "way", "on the pad",
                                "at", "11/20/2026 09:00:00",
                                "by", "clerk-lee",
                                "record", "26-000045",
                                "hash", HASH,
                                "stood", "Burglary of a store")),
                Specimen.filled(
                        "backoffice/media/sign/signaturepaper",
                        Map.of("whole", whole(new Mark.Paper("Records room A-12")), "drawn", ""),
                        Map.of("way", "on paper", "paper", "Records room A-12")));
    }
}
