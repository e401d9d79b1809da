package org.stationhouse.desk.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.staff.Unfit;

/** What a call needs that came in a certain way, and how far ahead one may be entered, each rule with its sentence. */
final class SourceRules {

    /** A year and a day: what comes once a year is entered when it has just been. */
    static final Duration FURTHEST = Duration.ofDays(366);

    private static final Map<Source, Row> ROWS = rows();

    /** @param soon somebody looks at a waiting one after this, however little urgent it is; null where its priority alone says */
    private record Row(
            boolean party,
            boolean unit,
            boolean later,
            @Nullable Duration soon) {}

    private SourceRules() {}

    private static Map<Source, Row> rows() {
        var rows = new EnumMap<Source, Row>(Source.class);
        for (var row : Table.rows(new ClassPathResource("dispatch/sources.csv"))) {
            String minutes = row.get("minutes");
            rows.put(
                    Source.valueOf(row.get("source")),
                    new Row(
                            row.get("party").equals("yes"),
                            row.get("unit").equals("yes"),
                            row.get("later").equals("yes"),
                            minutes.isEmpty() ? null : Duration.ofMinutes(Long.parseLong(minutes))));
        }
        return rows;
    }

    private static Row row(Source source) {
        Row row = ROWS.get(source);
        if (row == null) {
            throw new IllegalStateException("dispatch/sources.csv lacks " + source);
        }
        return row;
    }

    /** Who stands at the counter has a name, and what a unit came upon has its unit and is now. */
    static void complete(NewCall said, Told told) {
        Row row = row(told.source());
        if (row.party() && said.party() == null) {
            throw new Unfit("party", "dispatch.source.party");
        }
        if (row.unit() && (told.unit() == null || told.unit().isBlank())) {
            throw new Unfit("unit", "dispatch.source.unit");
        }
        if (!row.unit() && told.unit() != null) {
            throw new Unfit("unit", "dispatch.source.unit.none");
        }
        if (!row.later() && told.dueAt() != null) {
            throw new Unfit("due", "dispatch.source.now");
        }
    }

    /** What is due is due later than now, and within a year. */
    static void ahead(@Nullable Instant due, Instant now) {
        if (due == null) {
            return;
        }
        if (!due.isAfter(now)) {
            throw new Unfit("due", "dispatch.due.past");
        }
        if (due.isAfter(now.plus(FURTHEST))) {
            throw new Unfit("due", "dispatch.due.far");
        }
    }

    static @Nullable Duration soon(@Nullable Source source) {
        return source == null ? null : row(source).soon();
    }
}
