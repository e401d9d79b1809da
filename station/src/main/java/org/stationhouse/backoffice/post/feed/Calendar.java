package org.stationhouse.backoffice.post.feed;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.stationhouse.backoffice.post.Dates;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.web.Words;

/** The text of a calendar (RFC 5545). */
final class Calendar {

    private Calendar() {}

    /** @param now when it is made */
    static String text(List<Dates.Entry> entries, Words words, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Stationhouse//EN");
        for (Dates.Entry entry : entries) {
            calendar.addEvent(event(entry, words, now));
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Dates.Entry entry, Words words, Instant now) {
        var event = new VEvent();
        event.setUid(entry.ref() + "@stationhouse");
        event.setDateTimeStamp(Date.from(now));
        String what = words.word(entry.word());
        event.setSummary(entry.number() == null ? what : words.word("post.date.of", what, entry.number()));
        switch (entry.at()) {
            case Deadline.Day it -> {
                event.setDateStart(new DateStart(day(it.day())));
                event.setDateEnd(new DateEnd(day(it.day().plusDays(1))));
            }
            case Deadline.Moment it -> event.setDateStart(Date.from(it.at()), true);
        }
        return event;
    }

    /** A day of the calendar, whatever zone the server stands in. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
