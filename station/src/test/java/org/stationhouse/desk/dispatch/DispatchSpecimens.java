package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

class DispatchSpecimens implements Specimens {

    private static final String PAPER = "desk/dispatch/paper";
    private static final Instant NINE = Instant.parse("2026-11-20T17:00:00Z");

    private final PublicRef ref = PublicRef.fresh();
    private final Call.InCase inCase = new Call.InCase(7, PublicRef.fresh(), CaseNumber.of("26-000777"));

    private Call call(CallStatus status) {
        return new Call(
                4711,
                ref,
                "C26-000123",
                "Burglary",
                "459",
                2,
                Place.of("6360 Fountain Sq"),
                new Call.Known(8, PublicRef.fresh(), "Beat-7"),
                new PersonName("Lopez", "Ana", "M"),
                "(916) 555-1212",
                new Call.Came(Source.WALK_IN, at(1)),
                "S21",
                "operator-kim",
                new CallTimes(NINE, at(1), at(2), at(3), at(4)),
                status,
                inCase,
                null,
                9);
    }

    private static Instant at(int minutes) {
        return NINE.plusSeconds(minutes * 61L);
    }

    private static final History HISTORY = new History(
            "MILWAUKEE",
            "OLD-554433",
            "11/20/2026 9:00",
            null,
            "District Nine",
            "said status",
            "secret-file.csv",
            NINE);

    @Override
    public List<Specimen> all() {
        var lines = List.of(
                new CallLine(
                        1, at(1), "kim", CallLine.Kind.NOTE, null, "Two people run north.", null, null, null, null),
                new CallLine(
                        2, at(2), "kim", CallLine.Kind.NOTE, null, "Three people run south.", null, null, null, 1L),
                new CallLine(3, at(3), "lee", CallLine.Kind.TIME, "RECEIVED", "rang before", null, NINE, at(9), null),
                new CallLine(
                        4,
                        at(4),
                        "lee",
                        CallLine.Kind.CHANGE,
                        "place",
                        "6360 Fountain Sq",
                        "6300 Fountain Av",
                        null,
                        null,
                        null),
                new CallLine(5, at(5), "lee", CallLine.Kind.CASE, null, "26-000777", null, null, null, null),
                new CallLine(6, at(5), "lee", CallLine.Kind.UNIT, "EXCHANGED", "2A14", "2A12", null, null, null),
                CallLine.later(at(5), "lee", "nobody home", at(8), null),
                CallLine.answer(at(5), "lee", new Answered("Weapon seen?", "Crowbar")));
        Call open = call(new CallStatus.Cleared(Disposition.REPORT));
        Call canceled = call(new CallStatus.Canceled("the music stopped"));
        Call second = new Call(
                4712,
                PublicRef.fresh(),
                "C26-000124",
                "Burglary",
                "459",
                2,
                Place.of("6362 Fountain Sq"),
                null,
                new PersonName("Baker", "Bo", ""),
                "(916) 555-1313",
                Call.Came.NOT_SAID,
                null,
                "operator-kim",
                CallTimes.received(NINE),
                new CallStatus.Attached(),
                null,
                new Call.Master(4711, ref, "C26-000123"),
                2);
        var tied = List.of(
                CallLine.attach(at(1), "kim", "GOT", "C26-000124").at(1),
                CallLine.note(at(2), "lee", "Glass on the sidewalk.", null).at(2),
                CallLine.split(at(3), "kim", "LOST", "C26-000125", "another house")
                        .at(3));
        return List.of(
                Specimen.filled(
                        PAPER,
                        Map.of(
                                "whole",
                                new CallBook.Whole(
                                        open, tied, Optional.empty(), List.of(second), Map.of(2L, "C26-000124"))),
                        Map.of(
                                "attached",
                                "Attached call C26-000124, Baker, Bo, (916) 555-1313, 6362 Fountain Sq",
                                "attachLine",
                                "C26-000124 attached",
                                "attachedLine",
                                "C26-000124: Glass on the sidewalk.",
                                "splitLine",
                                "C26-000125 split off - another house")),
                Specimen.filled(
                        PAPER,
                        Map.of(
                                "whole",
                                new CallBook.Whole(
                                        call(new CallStatus.Transferred("County Sheriff")),
                                        List.of(CallLine.transfer(
                                                at(3),
                                                "kim",
                                                new CallTransfers.Transfer(
                                                        "County Sheriff", "Operator 7", at(3), "beyond the bridge"))),
                                        Optional.empty())),
                        Map.of(
                                "transferred",
                                "Transferred - County Sheriff",
                                "transferLine",
                                "Transferred to County Sheriff, taken by Operator 7 11/20/2026 09:03:03 - beyond the bridge")),
                Specimen.filled(
                        PAPER,
                        Map.of("whole", new CallBook.Whole(second, List.of(), Optional.empty())),
                        Map.of("master", "Attached to C26-000123")),
                Specimen.filled(
                        PAPER,
                        Map.of("whole", new CallBook.Whole(open, lines, Optional.of(HISTORY))),
                        Map.ofEntries(
                                Map.entry("number", "C26-000123"),
                                Map.entry("version", "version 9"),
                                Map.entry("nature", "459 Burglary"),
                                Map.entry("priority", "2 Urgent"),
                                Map.entry("place", "6360 Fountain Sq"),
                                Map.entry("party", "Lopez, Ana M"),
                                Map.entry("phone", "(916) 555-1212"),
                                Map.entry("unit", "S21"),
                                Map.entry("beat", "Beat-7"),
                                Map.entry("takenBy", "operator-kim"),
                                Map.entry("disposition", "Report taken"),
                                Map.entry("case", "26-000777"),
                                Map.entry("oldNumber", "OLD-554433"),
                                Map.entry("received", "Received 11/20/2026 09:00:00"),
                                Map.entry("dispatched", "Dispatched 11/20/2026 09:01:01"),
                                Map.entry("enRoute", "En route 11/20/2026 09:02:02"),
                                Map.entry("arrived", "Arrived 11/20/2026 09:03:03"),
                                Map.entry("cleared", "Cleared 11/20/2026 09:04:04"),
                                Map.entry("note", "Two people run north. (corrected below)"),
                                Map.entry("correction", "Correction: Three people run south."),
                                Map.entry("timeReason", "rang before"),
                                Map.entry("was", "6300 Fountain Av"),
                                Map.entry("source", "Walk-in"),
                                Map.entry("due", "Due 11/20/2026 09:01:01"),
                                Map.entry("laterLine", "nobody home"),
                                Map.entry("answer", "Weapon seen? Crowbar"),
                                Map.entry("unitLine", "2A14 assigned in place of 2A12"),
                                Map.entry("ref", ref.text()),
                                Map.entry("caseRef", inCase.ref().text()),
                                Map.entry("file", "secret-file.csv"))),
                Specimen.filled(
                        PAPER,
                        Map.of("whole", new CallBook.Whole(canceled, List.of(), Optional.empty())),
                        Map.of("reason", "the music stopped")),
                Specimen.filled(
                        PAPER,
                        Map.of(
                                "whole",
                                new CallBook.Whole(
                                        open.withCaseShut(),
                                        lines.stream()
                                                .map(CallLine::withCaseShut)
                                                .toList(),
                                        Optional.empty())),
                        Map.of("shutCase", "26-000777", "shut", "Case restricted")));
    }
}
