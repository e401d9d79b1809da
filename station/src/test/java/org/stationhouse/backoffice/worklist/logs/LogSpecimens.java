package org.stationhouse.backoffice.worklist.logs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.kernel.PublicRef;

class LogSpecimens implements Specimens {

    private static final Instant AT = Instant.parse("2026-11-20T17:00:00Z");

    private final AgencyLog log = new AgencyLog(
            1,
            PublicRef.fresh(),
            "SFA",
            4,
            1,
            3,
            false,
            new Edition(
                    "Surrendered firearm",
                    "Call an officer first.",
                    "PC 11108.2(a)",
                    List.of(
                            new LogField("f1", "Person", FieldKind.PERSON, List.of(), true, true, true),
                            new LogField("f2", "Value", FieldKind.MONEY, List.of(), false, true, false),
                            new LogField("f3", "Loaded", FieldKind.YES_NO, List.of(), false, true, false),
                            new LogField(
                                    "f4", "Color", FieldKind.CHOICE, List.of("Black", "Silver"), false, true, false)),
                    Set.of(),
                    Set.of(),
                    true,
                    List.of(),
                    new DueRule.Hours(24),
                    "TECHNICIANS",
                    Rhythm.NEVER),
            1);

    private final LogEntry entry = new LogEntry(
            1,
            PublicRef.fresh(),
            1,
            1,
            "SFA26-0012",
            AT,
            AT,
            "clerk-lee",
            false,
            new Task.About("cases.jacket", PublicRef.fresh(), "26-000045"),
            false,
            new LogEntry.State.Done(AT, "clerk-lee", "Taken in by an officer"),
            AT.plusSeconds(86_400),
            Map.of("f1", "Roe, Jo", "f2", "1250.00", "f3", "yes"),
            3);

    @Override
    public List<Specimen> all() {
        return List.of(
                Specimen.filled(
                        "backoffice/worklist/logs/entrypaper",
                        Map.of(
                                "log",
                                log,
                                "entry",
                                entry,
                                "meant",
                                Map.of("f1", new KnownLine("N26-000007", "Roe, Jo", "/people/x"))),
                        Map.ofEntries(
                                Map.entry("log", "Surrendered firearm"),
                                Map.entry("law", "PC 11108.2(a)"),
                                Map.entry("number", "SFA26-0012"),
                                Map.entry("version", "version 3"),
                                Map.entry("at", "11/20/2026 09:00:00"),
                                Map.entry("label", "Person"),
                                Map.entry("value", "Roe, Jo (N26-000007)"),
                                Map.entry("money", "$1,250.00"),
                                Map.entry("yes", "Loaded Yes"),
                                Map.entry("case", "26-000045"),
                                Map.entry("due", "11/21/2026 09:00:00"),
                                Map.entry("result", "Taken in by an officer"),
                                Map.entry("by", "clerk-lee"),
                                Map.entry("signature", "Received by, date"),
                                Map.entry("purpose", "Call an officer first."))),
                Specimen.filled(
                        "backoffice/worklist/logs/blankpaper",
                        Map.of("log", log, "numbers", List.of("SFA26-0013", "SFA26-0014")),
                        Map.of(
                                "log", "Surrendered firearm",
                                "number", "SFA26-0013",
                                "second", "SFA26-0014",
                                "label", "Person *",
                                "choices", "Black / Silver",
                                "owner", "TECHNICIANS",
                                "case", "Case")));
    }
}
