package org.stationhouse.backoffice.cases.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.LabelRun;
import org.stationhouse.foundation.paper.LabelStock;
import org.stationhouse.foundation.paper.ScanCode;
import org.stationhouse.foundation.web.Words;

class ShelfSpecimens implements Specimens {

    private static final Instant AT = Instant.parse("2026-11-20T17:00:00Z");

    private final OutCard card =
            new OutCard("Det. Okafor", "trial of People v. Nguyen", AT, "clerk-lee", LocalDate.parse("2026-12-04"));

    private final Piece piece = new Piece(
            4711,
            PublicRef.fresh(),
            "P26-000123",
            PieceKind.BOX,
            "Burglary reports 4",
            "Statement of the witness Lopez",
            new Years(1998, 2003),
            List.of(
                    new Piece.Filed(1, PublicRef.fresh(), CaseNumber.of("26-000045"), false, false),
                    new Piece.Filed(2, PublicRef.fresh(), CaseNumber.of("26-000777"), true, true)),
            new ShelfPlace(3, PublicRef.fresh(), "Records room", "A-12", 1),
            new Standing.Out(card),
            AT,
            7);

    @Override
    public List<Specimen> all() {
        var words = new Words(Specimen.words(), java.util.Locale.ENGLISH);
        return List.of(
                Specimen.filled(
                        "backoffice/cases/shelf/outpaper",
                        Map.of("piece", piece, "card", card),
                        Map.ofEntries(
                                Map.entry("number", "P26-000123"),
                                Map.entry("version", "version 7"),
                                Map.entry("code", ScanCode.of(piece.ref())),
                                Map.entry("kind", "Box"),
                                Map.entry("label", "Burglary reports 4"),
                                Map.entry("case", "26-000045"),
                                Map.entry("place", "Records room · A-12"),
                                Map.entry("holder", "Det. Okafor"),
                                Map.entry("purpose", "trial of People v. Nguyen"),
                                Map.entry("outAt", "11/20/2026 09:00:00"),
                                Map.entry("outBy", "clerk-lee"),
                                Map.entry("dueOn", "12/04/2026"),
                                Map.entry("signature", "Received by, date"),
                                Map.entry("contents", "Statement of the witness Lopez"),
                                Map.entry("restrictedCase", "26-000777"))),
                Specimen.filled(
                        "backoffice/cases/shelf/labelpaper",
                        Map.of(
                                "run",
                                new LabelRun(LabelStock.ROLL_4X6, 1, false, List.of(LabelPages.label(piece, words)))),
                        Map.of(
                                "number", "P26-000123",
                                "code", ScanCode.of(piece.ref()),
                                "label", "Burglary reports 4",
                                "case", "26-000045, restricted · 1998-2003",
                                "place", "Records room · A-12",
                                "kind", "Box",
                                "contents", "Statement of the witness Lopez",
                                "restrictedCase", "26-000777",
                                "holder", "Det. Okafor")),
                Specimen.filled(
                        "backoffice/cases/shelf/labelpaper",
                        Map.of(
                                "run",
                                new LabelRun(
                                        LabelStock.AVERY_5160,
                                        7,
                                        false,
                                        List.of(LabelPages.label(piece.place(), words)))),
                        Map.of("shelf", "A-12", "room", "Records room")));
    }
}
