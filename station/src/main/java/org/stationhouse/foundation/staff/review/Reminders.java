package org.stationhouse.foundation.staff.review;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.staff.PasswordWords;
import org.stationhouse.foundation.staff.Reviews;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.Job;

/** Reminds each morning of what the calendar asks of those who manage accounts, once it is late (CJIS AC-2, IA-5(1)(a)). */
@Component
class Reminders implements Job {

    private final Reviews reviews;
    private final PasswordWords words;
    private final AgencyOffice agency;
    private final ApplicationEventPublisher alarms;
    private final Clock clock;

    Reminders(
            Reviews reviews, PasswordWords words, AgencyOffice agency, ApplicationEventPublisher alarms, Clock clock) {
        this.reviews = reviews;
        this.words = words;
        this.agency = agency;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "staff.reminders";
    }

    @Override
    public When when() {
        return Job.daily(6, 5);
    }

    @Override
    public void run() {
        reviews.due().filter(due -> !clock.instant().isBefore(due)).ifPresent(due -> {
            LocalDate day = due.atZone(agency.zone()).toLocalDate();
            ring(
                    "staff.review-late",
                    "The yearly review of all accounts was due on " + day + ": begin and sign it off.");
        });
        if (words.late()) {
            ring("staff.words-late", "The list of banned passwords was not looked over for more than a quarter.");
        }
    }

    private void ring(String what, String sentence) {
        alarms.publishEvent(new Alarm(what, sentence));
    }
}
