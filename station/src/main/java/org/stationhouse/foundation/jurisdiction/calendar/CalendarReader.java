package org.stationhouse.foundation.jurisdiction.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.law.Attributes;
import org.stationhouse.foundation.jurisdiction.law.BadLaw;
import org.stationhouse.foundation.jurisdiction.law.InForce;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Sits;
import org.stationhouse.foundation.jurisdiction.law.Reading;
import org.stationhouse.foundation.jurisdiction.law.Statement;

/** Reads a file of calendars: a line {@code calendars}, then blocks {@code calendar} and at most one block {@code counting}. */
final class CalendarReader {

    private final List<CalendarLaw> calendars = new ArrayList<>();
    private @Nullable Counting counting;

    private @Nullable Statement begin;
    private final Map<String, Statement> once = new HashMap<>();
    private final List<Holiday> holidays = new ArrayList<>();
    private final List<CalendarLaw.Part> parts = new ArrayList<>();
    private final List<Observed> observed = new ArrayList<>();
    private final List<String> caveats = new ArrayList<>();

    private record Head(String pack, LocalDate edition) {
        static Head of(Attributes line) {
            return new Head(line.text("jurisdiction"), line.date("edition"));
        }
    }

    /** @throws BadLaw where it is wrong, or is of another pack */
    static PackCalendars read(String file, String text, String pack) {
        List<Statement> statements = Statement.all(file, text);
        if (statements.isEmpty() || !statements.getFirst().keyword().equals("calendars")) {
            throw new BadLaw(file, 1, "a file of calendars begins with calendars");
        }
        Statement head = statements.getFirst();
        Head said = head.as(Head::of);
        if (!said.pack().equals(pack)) {
            throw head.bad("the file says another jurisdiction than its name");
        }
        var reader = new CalendarReader();
        statements.subList(1, statements.size()).forEach(reader::take);
        reader.end();
        Counting counting = reader.counting;
        if (counting == null) {
            throw head.bad("the file does not say how time is counted");
        }
        return new PackCalendars(reader.calendars, counting);
    }

    private void take(Statement line) {
        if (line.keyword().equals("calendar") || line.keyword().equals("counting")) {
            end();
            begin = line;
            return;
        }
        if (begin == null) {
            throw line.bad(line.keyword() + " stands before the first calendar");
        }
        switch (line.keyword()) {
            case "holiday" -> holidays.add(line.as(Holiday::of));
            case "partial" -> parts.add(line.as(CalendarReader::part));
            case "observed" -> observed.add(line.as(Observed::of));
            case "caveat" -> caveats.add(line.text());
            case "from",
                    "until",
                    "kind",
                    "cite",
                    "weekly",
                    "roll-forward",
                    "status",
                    "source",
                    "first-day",
                    "roll",
                    "roll-fixed",
                    "backward",
                    "mailing" -> {
                if (once.put(line.keyword(), line) != null) {
                    throw line.bad(line.keyword() + " stands twice in a block");
                }
            }
            default -> throw line.bad("unknown keyword " + line.keyword());
        }
    }

    private static CalendarLaw.Part part(Attributes line) {
        return new CalendarLaw.Part(
                line.choice("weekday", DayOfWeek.class),
                new Holiday.Hours(Holiday.Hours.time(line.text("from")), Holiday.Hours.time(line.text("until"))),
                line.text("name"),
                line.text("cite"));
    }

    private void end() {
        Statement block = begin;
        if (block == null) {
            return;
        }
        if (block.keyword().equals("calendar")) {
            CalendarLaw calendar = block.guarded(() -> calendar(block));
            if (calendars.stream().anyMatch(it -> it.kind() == calendar.kind())) {
                throw block.bad("a pack has one calendar of each kind");
            }
            calendars.add(calendar);
        } else if (counting != null) {
            throw block.bad("a pack counts in one way");
        } else {
            counting = block.guarded(() -> counting(block));
        }
        if (!once.isEmpty()) {
            throw once.values().iterator().next().bad("does not belong to " + block.keyword());
        }
        begin = null;
        holidays.clear();
        parts.clear();
        observed.clear();
        caveats.clear();
    }

    private Statement said(Statement block, String keyword) {
        Statement line = once.remove(keyword);
        if (line == null) {
            throw block.bad(block.keyword() + " lacks " + keyword);
        }
        return line;
    }

    private @Nullable Statement maybe(String keyword) {
        return once.remove(keyword);
    }

    private CalendarLaw calendar(Statement block) {
        return new CalendarLaw(
                block.text(),
                InForce.of(said(block, "from"), maybe("until")),
                Attributes.choice(said(block, "kind"), Sits.class),
                said(block, "cite").text(),
                weekly(said(block, "weekly")),
                holidays,
                parts,
                observed,
                said(block, "roll-forward").text(),
                Reading.of(said(block, "status"), maybe("source"), null, caveats));
    }

    private static Set<DayOfWeek> weekly(Statement line) {
        return Set.copyOf(line.words().stream()
                .map(word -> Attributes.choice(line, word, DayOfWeek.class))
                .toList());
    }

    private Counting counting(Statement block) {
        Statement roll = maybe("roll");
        Statement mailing = maybe("mailing");
        return new Counting(
                cite(said(block, "first-day")),
                roll == null ? null : roll.as(Counting.Roll::of),
                cite(maybe("roll-fixed")),
                cite(maybe("backward")),
                mailing == null ? null : mailing.as(Counting.Mailing::of));
    }

    private static String cite(@Nullable Statement line) {
        return line == null ? "" : line.as(it -> it.text("cite"));
    }
}
