package org.stationhouse.foundation.jurisdiction.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/** What the tests ask the engine, and how they read its answer: most of it of the records request before Thanksgiving. */
final class Asked {

    static final EventId REQUEST = new EventId("request.received");
    static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private Asked() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Golden.ZONE).toInstant();
    }

    static Moments request() {
        return Moments.asOf(WEDNESDAY).at(REQUEST, at("2026-11-25T10:00"));
    }

    static String dates(ClockEngine engine, String rule, Moments moments) {
        return Engines.found(engine.due(new RuleId(rule), moments)).dates();
    }

    static <T extends Due> T only(ClockEngine engine, String rule, Moments moments, Class<T> type) {
        List<T> found = engine.due(new RuleId(rule), moments).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).as(rule).hasSize(1);
        return found.getFirst();
    }

    static <T extends Step> T step(Due due, Class<T> type) {
        return due.why().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
