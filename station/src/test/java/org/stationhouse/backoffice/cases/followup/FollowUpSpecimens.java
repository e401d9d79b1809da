package org.stationhouse.backoffice.cases.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.cases.CaseStatus;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PublicRef;

class FollowUpSpecimens implements Specimens {

    private static final Instant AT = Instant.parse("2026-11-20T17:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-12-04");

    private static FollowUpLine line(
            long id,
            NewLine said,
            @Nullable Long answers,
            @Nullable Long corrects,
            @Nullable String why,
            boolean corrected,
            boolean done) {
        return new FollowUpLine(id, PublicRef.fresh(), AT, "dlee", said, answers, corrects, why, corrected, done);
    }

    static FollowUpBook.Whole whole() {
        var jacket = new Jacket(
                1,
                PublicRef.fresh(),
                CaseNumber.of("26-000045"),
                new Ori("CA0990000"),
                "Burglary of the aviary",
                "6360 Fountain Sq",
                AT,
                "desk-lee",
                new CaseStatus.Open(),
                false,
                3);
        var owner = new Owner.Person(7, PublicRef.fresh(), "Dana Okafor (dokafor)");
        var factor = new Weighing.Factor(1, "A witness saw the crime", 21);
        var weighing = new Weighing(1, AT, "chief", 20, "Starter", List.of(factor));
        NewLine wrong = new NewLine(
                FollowUpKind.INTERVIEW, AT, true, "Finch, Ann", "12 Oak St", "A red van", null, null, null, null);
        return new FollowUpBook.Whole(
                jacket,
                List.of(
                        line(1, wrong, null, null, null, true, false),
                        line(
                                2,
                                NewLine.of(FollowUpKind.INTERVIEW, AT, null, "A green van"),
                                null,
                                1L,
                                "Misheard",
                                false,
                                false),
                        line(
                                3,
                                NewLine.of(FollowUpKind.LEAD, AT, null, "Plate 7ABC123")
                                        .next("Run the plate", DUE),
                                null,
                                null,
                                null,
                                false,
                                true),
                        line(
                                4,
                                new NewLine(
                                        FollowUpKind.RECORD_CHECK,
                                        AT,
                                        false,
                                        null,
                                        null,
                                        "The van is stolen",
                                        "Hit confirmed",
                                        null,
                                        null,
                                        null),
                                3L,
                                null,
                                null,
                                false,
                                false),
                        line(
                                5,
                                NewLine.door(AT, "14 Oak St", Answered.NOBODY, null, "Nobody home"),
                                null,
                                null,
                                null,
                                false,
                                false)),
                List.of(new Assignment(1, owner, AT, "sergeant", DUE, Assignment.Priority.HIGH, null, null)),
                List.of(new Score(1, AT, "dlee", weighing, List.of(factor), 21, "A note on the score", null)),
                List.of(),
                true,
                false);
    }

    @Override
    public List<Specimen> all() {
        return List.of(Specimen.filled(
                "backoffice/cases/followup/reportpaper",
                Map.of("whole", whole()),
                Map.ofEntries(
                        Map.entry("number", "26-000045"),
                        Map.entry("title", "Burglary of the aviary"),
                        Map.entry("place", "6360 Fountain Sq"),
                        Map.entry("opened", "11/20/2026 09:00:00"),
                        Map.entry("state", "Open"),
                        Map.entry("investigator", "Dana Okafor (dokafor), High, due 12/04/2026"),
                        Map.entry("solvability", "21 points, threshold 20; A witness saw the crime 21"),
                        Map.entry("happenedAt", "about 11/20/2026 09:00:00"),
                        Map.entry("by", "(entered by dlee, 11/20/2026 09:00:00)"),
                        Map.entry("kind", "Interview"),
                        Map.entry("who", "Finch, Ann"),
                        Map.entry("linePlace", "12 Oak St"),
                        Map.entry("said", "(put right by another line) A red van"),
                        Map.entry("correction", "Puts right “A red van”: Interview: A green van Why: Misheard"),
                        Map.entry("step", "Done: Run the plate, due 12/04/2026"),
                        Map.entry("answer", "The van is stolen Result: Hit confirmed Answers the step: Run the plate"),
                        Map.entry("canvass", "14 Oak St - Nobody home"),
                        Map.entry("signature", "Signature of the investigator, date"),
                        Map.entry("note", "A note on the score"))));
    }
}
