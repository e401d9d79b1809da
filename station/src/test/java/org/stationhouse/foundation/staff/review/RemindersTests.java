package org.stationhouse.foundation.staff.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.People;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.PasswordWords;
import org.stationhouse.foundation.staff.Reviews;
import org.stationhouse.foundation.vault.Alarm;

/** What is late rings in the morning, and what is not stays silent. */
@StationTest
class RemindersTests {

    @Autowired
    FilledHouse house;

    @Autowired
    People people;

    @Autowired
    Reviews reviews;

    @Autowired
    AgencyOffice agency;

    @BeforeEach
    void hire() {
        house.setUp();
        people.hire("pst1");
    }

    private List<String> rung(Instant now, boolean listIsLate) {
        var alarms = new ArrayList<String>();
        var reminders = new Reminders(
                reviews,
                new Words(listIsLate),
                agency,
                event -> alarms.add(((Alarm) event).what()),
                Clock.fixed(now, ZoneOffset.UTC));
        reminders.run();
        return alarms;
    }

    @Test
    void theYearlyReviewRingsFromTheMomentOnAtWhichItIsDue() {
        Instant due = reviews.due().orElseThrow();

        assertThat(rung(due.minusMillis(1), false)).isEmpty();
        assertThat(rung(due, false)).containsExactly("staff.review-late");
    }

    @Test
    void theListOfBannedPasswordsRingsWhenItIsLate() {
        Instant early = reviews.due().orElseThrow().minusMillis(1);

        assertThat(rung(early, true)).containsExactly("staff.words-late");
    }

    private record Words(boolean late) implements PasswordWords {

        @Override
        public Own own(Actor actor) {
            return new Own(0, List.of(), LocalDate.EPOCH, late);
        }

        @Override
        public int add(String words, Actor actor) {
            return 0;
        }

        @Override
        public void lookedOver(Actor actor) {}
    }
}
