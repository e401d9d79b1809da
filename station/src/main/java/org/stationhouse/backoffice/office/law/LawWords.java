package org.stationhouse.backoffice.office.law;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.calendar.DayFact;
import org.stationhouse.foundation.jurisdiction.calendar.Holiday;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.ClockEvent;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/** Law in the reader's words. */
record LawWords(Say say, ZoneId zone, Map<EventId, ClockEvent> events) {

    /** Whatever gives the words of the reader's language: a page or a paper. */
    interface Say {
        String word(String key, Object... values);
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MM/dd/yyyy", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE MM/dd/yyyy HH:mm zzz", Locale.US);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    String when(When when) {
        return switch (when) {
            case When.At it -> time(it.at());
            case When.On it -> day(it.day());
        };
    }

    String deadline(Deadline at) {
        return switch (at) {
            case Deadline.Day it -> day(it.day());
            case Deadline.Moment it -> time(it.at());
        };
    }

    String length(Length length) {
        return say.word("jurisdiction.length." + length.unit(), length.amount());
    }

    /** What happened, in words, without the point at its end. */
    String event(EventId id) {
        ClockEvent event = events.get(id);
        String says = event == null ? id.text() : event.says();
        return says.endsWith(".") ? says.substring(0, says.length() - 1) : says;
    }

    String events(Collection<EventId> ids) {
        return ids.stream().map(this::event).collect(Collectors.joining("; "));
    }

    String rule(RuleId id) {
        return id.text();
    }

    String dollars(BigDecimal amount) {
        return say.word(
                "jurisdiction.dollars",
                amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString());
    }

    String hours(Holiday.Hours hours) {
        String until = hours.until().equals(java.time.LocalTime.MAX) ? "24:00" : HOUR.format(hours.until());
        return HOUR.format(hours.from()) + "-" + until;
    }

    /** Everything that is said of a day. */
    String facts(List<DayFact> facts) {
        return facts.stream().map(this::fact).distinct().collect(Collectors.joining(", "));
    }

    private String fact(DayFact fact) {
        Holiday.Hours part = fact.part();
        var says = new ArrayList<>(List.of(say.word("jurisdiction.day." + fact.kind())));
        if (part != null) {
            says.add(hours(part));
        }
        if (!fact.cite().isEmpty()) {
            says.add(fact.cite());
        }
        String more = String.join(", ", says);
        return fact.name().isEmpty() ? more : fact.name() + " (" + more + ")";
    }
}
