package org.stationhouse.backoffice.worklist.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

class MeetingRulesTests {

    private static final Owner.Person MEMBER = new Owner.Person(1, PublicRef.fresh(), "one");

    private static Meeting in(Meeting.State state, String minutes) {
        return new Meeting(1, PublicRef.fresh(), "Briefing", Instant.EPOCH, null, "Points", minutes, state, "test", 1);
    }

    @ParameterizedTest
    @CsvSource({"PLANNED, true", "CLOSED, false", "CANCELED, false"})
    void onlyWhatIsPlannedChanges(String word, boolean open) {
        Meeting.State state = switch (word) {
            case "PLANNED" -> new Meeting.State.Planned();
            case "CLOSED" -> new Meeting.State.Closed(Instant.EPOCH, "me");
            default -> new Meeting.State.Canceled(Instant.EPOCH, "me", "rain");
        };
        assertThat(state.word()).isEqualTo(word);
        if (open) {
            assertThatCode(() -> MeetingRules.open(in(state, ""))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> MeetingRules.open(in(state, ""))).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void withoutMinutesItIsNotClosed() {
        assertThatCode(() -> MeetingRules.mayClose(in(new Meeting.State.Planned(), "Said")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> MeetingRules.mayClose(in(new Meeting.State.Planned(), "  ")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anItemHasAnOwnerOnTheList() {
        var people = List.of(new Meeting.Person(MEMBER, Meeting.Presence.PRESENT));
        assertThat(MeetingRules.listed(MEMBER, people)).isEqualTo(MEMBER);
        assertThatThrownBy(() -> MeetingRules.listed(new Owner.Person(2, PublicRef.fresh(), "two"), people))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> MeetingRules.listed(new Owner.Line(Queue.RECORDS), people))
                .isInstanceOf(Refusal.class);
    }
}
