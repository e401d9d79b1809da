package org.stationhouse.backoffice.office.law;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.local.LocalDay;

/**
 * A line of the agency's own calendar as the browser sends it; each kind fills what it needs.
 *
 * @param desk empty for the main office
 * @param everyWeeks 1 for each week, 2 for each second week
 */
record DayForm(
        LocalDay.@NotNull @Nullable Kind kind,
        @Size(max = 40) String desk,
        @Size(max = 40) String calendar,
        @Size(max = 120) String holiday,
        @Nullable DayOfWeek weekday,
        @Nullable Integer everyWeeks,
        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime opens,
        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime closes,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate firstDay,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate lastDay,

        @NotBlank @Size(max = 300) String why) {

    DayForm(
            LocalDay.@Nullable Kind kind,
            @Nullable String desk,
            @Nullable String calendar,
            @Nullable String holiday,
            @Nullable DayOfWeek weekday,
            @Nullable Integer everyWeeks,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String why) {
        this.kind = kind;
        this.desk = ValueForm.plain(desk);
        this.calendar = ValueForm.plain(calendar);
        this.holiday = ValueForm.plain(holiday);
        this.weekday = weekday;
        this.everyWeeks = everyWeeks;
        this.opens = opens;
        this.closes = closes;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.why = ValueForm.plain(why);
    }

    static DayForm empty() {
        return new DayForm(null, "", "", "", null, null, null, null, null, null, "");
    }

    boolean is(LocalDay.Kind other) {
        return kind == other;
    }

    /** @throws IllegalArgumentException with a sentence for the person */
    LocalDay toDay() {
        LocalDay.Kind of = java.util.Objects.requireNonNull(kind);
        return new LocalDay(
                of,
                desk.isBlank() ? LocalDays.MAIN : desk.strip().toLowerCase(java.util.Locale.ROOT),
                of == LocalDay.Kind.DATED ? calendar : "",
                of == LocalDay.Kind.CLOSURE || of == LocalDay.Kind.HOURS ? "" : holiday.strip(),
                weekday,
                everyWeeks == null ? of == LocalDay.Kind.HOURS ? 1 : 0 : everyWeeks,
                opens,
                closes,
                java.util.Objects.requireNonNull(firstDay),
                lastDay,
                why);
    }
}
