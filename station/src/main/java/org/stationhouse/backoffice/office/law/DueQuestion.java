package org.stationhouse.backoffice.office.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.calendar.Counting.Route;
import org.stationhouse.foundation.jurisdiction.clock.Moments;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.TypedTime;

/**
 * "What is due, when and why?" as it was typed.
 *
 * @param event what happened; null when the clocks of the calendar are asked
 * @param rule the one rule that is asked about, null for all
 * @param area the one area that is asked about, null for all
 * @param moments what is known
 * @param unclear message keys of what was not understood, each with the field it stands in
 */
record DueQuestion(
        @Nullable EventId event,
        @Nullable RuleId rule,
        @Nullable Area area,
        Moments moments,
        List<Unclear> unclear) {

    /** @param field message key of its label */
    record Unclear(String field, String word, List<String> values) {}

    /** Choice that asks for the clocks that come by the calendar. */
    static final String BY_CALENDAR = "calendar";

    /** Empty when nothing was asked yet. */
    static Optional<DueQuestion> of(Ask ask, ZonedDateTime now) {
        boolean calendar = ask.value("event").equals(BY_CALENDAR);
        if (ask.value("at").isEmpty() && !calendar) {
            return Optional.empty();
        }
        return Optional.of(new Reader(ask, now).question(calendar));
    }

    boolean understood() {
        return unclear.isEmpty();
    }

    private static final class Reader {

        private final Ask ask;
        private final ZonedDateTime now;
        private final List<Unclear> unclear = new ArrayList<>();

        Reader(Ask ask, ZonedDateTime now) {
            this.ask = ask;
            this.now = now;
        }

        DueQuestion question(boolean calendar) {
            LocalDate today = now.toLocalDate();
            EventId event = calendar ? null : event("event");
            Moments moments = Moments.asOf(today);
            if (event == null && !calendar) {
                unclear.add(new Unclear("office.due.event", "office.due.event.unclear", List.of()));
            }
            if (event != null) {
                moments = known(moments, event, "at", "office.due.at");
                EventId second = event("event2");
                if (second != null && !second.equals(event) && !ask.value("at2").isEmpty()) {
                    moments = known(moments, second, "at2", "office.due.at2");
                }
            }
            moments = stopped(moments.because(ask.value("reason")));
            Route route = choice("mailed", Route.values());
            return new DueQuestion(
                    event,
                    rule(),
                    choice("area", Area.values()),
                    route == null ? moments : moments.mailed(route),
                    List.copyOf(unclear));
        }

        private Moments known(Moments moments, EventId event, String field, String label) {
            When when = when(field, label);
            return when == null ? moments : moments.with(event, when);
        }

        /** A moment, or a day where only that is typed. */
        private @Nullable When when(String field, String label) {
            String typed = ask.value(field);
            return switch (TypedTime.moment(typed, now)) {
                case TypedTime.Clear it -> new When.At(it.at());
                case TypedTime.Unclear it -> {
                    Optional<LocalDate> day = TypedTime.date(typed, now.toLocalDate());
                    if (day.isEmpty()) {
                        unclear.add(new Unclear(label, it.word(), it.values()));
                    }
                    yield day.map(When.On::new).orElse(null);
                }
            };
        }

        private Moments stopped(Moments moments) {
            String state = ask.value("state");
            if (state.isEmpty() || ask.value("from").isEmpty()) {
                return moments;
            }
            When from = when("from", "office.due.from");
            When until = ask.value("until").isEmpty() ? null : when("until", "office.due.until");
            if (from == null) {
                return moments;
            }
            Instant end = until == null ? null : until.instant(now.getZone());
            Instant begin = from.instant(now.getZone());
            if (end != null && end.isBefore(begin)) {
                unclear.add(new Unclear("office.due.until", "office.due.until.before", List.of()));
                return moments;
            }
            return moments.stopped(state, begin, end);
        }

        private @Nullable EventId event(String field) {
            try {
                return ask.value(field).isEmpty() ? null : new EventId(ask.value(field));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private @Nullable RuleId rule() {
            try {
                return ask.value("rule").isEmpty() ? null : new RuleId(ask.value("rule"));
            } catch (IllegalArgumentException e) {
                unclear.add(new Unclear("office.law.rule", "office.due.rule.unclear", List.of()));
                return null;
            }
        }

        private <E extends Enum<E>> @Nullable E choice(String field, E[] values) {
            String typed = ask.value(field);
            return Arrays.stream(values)
                    .filter(it -> it.name().equals(typed)
                            || it instanceof Area area && area.code().equals(typed))
                    .findFirst()
                    .orElse(null);
        }
    }
}
