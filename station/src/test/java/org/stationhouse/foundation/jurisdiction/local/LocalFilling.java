package org.stationhouse.foundation.jurisdiction.local;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;

/** Some of the agency's own layer, held, ended and struck, of years that no other test counts in. */
@Component
class LocalFilling implements Filling {

    private static final LocalDate FIRST = LocalDate.of(2031, 1, 6);

    private final LocalLaw law;
    private final LocalCalendar calendar;

    LocalFilling(LocalLaw law, LocalCalendar calendar) {
        this.law = law;
        this.calendar = calendar;
    }

    @Override
    public void fill(Actors actors) {
        Actor administrator = actors.as("administrator");
        law.set(
                value("ca.vc22850.5", "fee.impound administration", "185.50", "Ord. <2031>-07 & others"),
                administrator);
        law.end(
                law.set(value("ca.cpra.determination", "clock.primary", "7", "Res. 31-12"), administrator),
                FIRST.plusDays(90),
                "The pilot ended",
                1,
                administrator);
        law.ask(new Counsel("City attorney, 555-0140", law.counsel().version()), administrator);
        calendar.set(day(LocalDay.Kind.CLOSURE, "main", "", FIRST.plusDays(3), FIRST.plusDays(4)), administrator);
        calendar.set(day(LocalDay.Kind.DATED, "main", "Diwali", FIRST.plusDays(9), null), administrator);
        calendar.set(day(LocalDay.Kind.KEPT, "main", "Cesar Chavez Day", FIRST, null), administrator);
        calendar.end(
                calendar.set(day(LocalDay.Kind.WORKED, "main", "Admission Day", FIRST, null), administrator),
                null,
                "The council had not voted",
                1,
                administrator);
        calendar.set(
                new LocalDay(
                        LocalDay.Kind.HOURS,
                        "records counter",
                        "",
                        "",
                        DayOfWeek.FRIDAY,
                        2,
                        LocalTime.of(8, 0),
                        LocalTime.of(12, 0),
                        FIRST,
                        null,
                        "Schedule of the chief"),
                administrator);
    }

    private static LocalValue value(String rule, String item, String value, String ordinance) {
        return new LocalValue(
                new RuleId(rule),
                item,
                new BigDecimal(value),
                ordinance,
                FIRST,
                FIRST,
                null,
                "The council asked for it");
    }

    private static LocalDay day(
            LocalDay.Kind kind,
            String desk,
            String holiday,
            LocalDate first,
            @org.jspecify.annotations.Nullable LocalDate last) {
        String calendar = kind == LocalDay.Kind.DATED ? "us-ca.agency" : "";
        return new LocalDay(kind, desk, calendar, holiday, null, 0, null, null, first, last, "Resolution 31-4");
    }
}
