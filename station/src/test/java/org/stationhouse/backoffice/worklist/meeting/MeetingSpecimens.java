package org.stationhouse.backoffice.worklist.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.TaskState;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.PublicRef;

class MeetingSpecimens implements Specimens {

    private static final Instant AT = Instant.parse("2026-11-20T17:00:00Z");
    private static final Owner.Person LEE = new Owner.Person(471_147, PublicRef.fresh(), "Lee Park (lpark)");

    @Override
    public List<Specimen> all() {
        var meeting = new Meeting(
                1,
                PublicRef.fresh(),
                "Briefing of days",
                AT,
                "Room 2",
                "Radar trailer\nOvertime",
                "The trailer goes to Elm St.\nAll agreed.",
                new Meeting.State.Closed(AT.plusSeconds(3_600), "lpark"),
                "lpark",
                4);
        var item = new Task(
                1,
                PublicRef.fresh(),
                "worklist.kind.meeting",
                "Charge the batteries",
                null,
                null,
                LEE,
                AT,
                "lpark",
                AT,
                new Deadline.Day(LocalDate.parse("2026-11-27"), ZoneId.of("America/Los_Angeles")),
                false,
                new TaskState.Open(),
                null,
                1);
        var whole =
                new Meetings.Whole(meeting, List.of(new Meeting.Person(LEE, Meeting.Presence.PRESENT)), List.of(item));
        return List.of(Specimen.filled(
                "backoffice/worklist/meeting/minutespaper",
                Map.of("whole", whole),
                Map.ofEntries(
                        Map.entry("title", "Briefing of days"),
                        Map.entry("at", "11/20/2026 09:00:00"),
                        Map.entry("place", "Room 2"),
                        Map.entry("state", "Closed 11/20/2026 10:00:00, lpark"),
                        Map.entry("person", "Lee Park (lpark)"),
                        Map.entry("presence", "Present"),
                        Map.entry("agenda", "Radar trailer"),
                        Map.entry("minutes", "The trailer goes to Elm St."),
                        Map.entry("item", "Charge the batteries"),
                        Map.entry("owner", "Lee Park (lpark)"),
                        Map.entry("due", "11/27/2026"),
                        Map.entry("version", "version 4"),
                        Map.entry("account", "471147"))));
    }
}
