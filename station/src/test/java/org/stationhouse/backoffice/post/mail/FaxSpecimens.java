package org.stationhouse.backoffice.post.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.PublicRef;

/** A cover sheet, the log of a day with a fax and without one. */
class FaxSpecimens implements Specimens {

    private static final String DAY_PAPER = "backoffice/post/mail/faxdaypaper";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Override
    public List<Specimen> all() {
        Mailpiece piece = piece();
        return List.of(
                Specimen.filled(
                        "backoffice/post/mail/coverpaper",
                        Map.of("piece", piece, "fax", Objects.requireNonNull(piece.fax())),
                        Map.ofEntries(
                                Map.entry("number", "F26-004711"),
                                Map.entry("correspondent", "Deputy DA O'Neil"),
                                Map.entry("faxNumber", "(503) 555-0142"),
                                Map.entry("agency", "Sample Police Department"),
                                Map.entry("by", "clerk-lee"),
                                Map.entry("at", "11/20/2026 09:01:02"),
                                Map.entry("pages", "713, and this cover sheet"),
                                Map.entry("summary", "Copies for the hearing"),
                                Map.entry("confidential", "CONFIDENTIAL"),
                                Map.entry("caseNumber", "26-000777"),
                                Map.entry("filed", "Drawer nine"),
                                Map.entry("handedTo", "Records"),
                                Map.entry("ref", piece.ref().text()))),
                Specimen.filled(
                        DAY_PAPER,
                        Map.of("day", DAY, "pieces", List.of(piece)),
                        Map.ofEntries(
                                Map.entry("day", "11/20/2026"),
                                Map.entry("number", "F26-004711"),
                                Map.entry("at", "11/20/2026 09:01:02"),
                                Map.entry("way", "Fax out"),
                                Map.entry("correspondent", "Deputy DA O'Neil"),
                                Map.entry("faxNumber", "(503) 555-0142"),
                                Map.entry("pages", "713"),
                                Map.entry("summary", "Copies for the hearing"),
                                Map.entry("case", "26-000777"),
                                Map.entry("result", "Went through"),
                                Map.entry("filed", "Drawer nine"),
                                Map.entry("handedTo", "Records"),
                                Map.entry("by", "clerk-lee"),
                                Map.entry("ref", piece.ref().text()))),
                Specimen.filled(
                        DAY_PAPER,
                        Map.of("day", DAY, "pieces", List.of()),
                        Map.of("none", "No fax was logged on this day.")));
    }

    private static Mailpiece piece() {
        var at = Instant.parse("2026-11-20T17:01:02Z");
        return new Mailpiece(
                1,
                PublicRef.fresh(),
                "F26-004711",
                at,
                Mailpiece.Kind.OTHER,
                null,
                "Deputy DA O'Neil",
                "Copies for the hearing",
                new CaseLink(4, PublicRef.fresh(), "26-000777", true),
                new Fax(Fax.Way.OUT, new Phone("+15035550142"), 713, true, "Drawer nine", Fax.Result.SENT),
                "RECORDS",
                "",
                at,
                "clerk-lee",
                1);
    }
}
