package org.stationhouse.backoffice.worklist.meeting;

import java.util.List;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.staff.Refusal;

/** What meetings must obey, each rule with its sentence. */
final class MeetingRules {

    private static final String RECORD = "Meetings: what is closed or canceled stays as it was";
    private static final String ITEMS = "Meetings: an action item has an owner who was asked to come, and a date";

    private MeetingRules() {}

    static void open(Meeting meeting) {
        if (!(meeting.state() instanceof Meeting.State.Planned)) {
            throw new Refusal("This meeting is closed or canceled.", RECORD);
        }
    }

    /** What has no minutes is canceled, not closed. */
    static void mayClose(Meeting meeting) {
        if (meeting.minutes().isBlank()) {
            throw new Refusal("Write the minutes first, or cancel the meeting.", RECORD);
        }
    }

    /** Somebody who is on the list of this meeting. */
    static Owner.Person listed(Owner owner, List<Meeting.Person> people) {
        return people.stream()
                .map(Meeting.Person::who)
                .filter(it -> owner instanceof Owner.Person who && who.account() == it.account())
                .findFirst()
                .orElseThrow(() -> new Refusal("This person is not on the list of the meeting.", ITEMS));
    }
}
