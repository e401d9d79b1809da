package org.stationhouse.foundation.jurisdiction.local;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.law.Attributes;
import org.stationhouse.foundation.jurisdiction.law.BadLaw;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.jurisdiction.law.Statement;

/**
 * An agency's own layer as a file: its values under an ordinance, its calendar, whom to ask. The format is explained in docs/law.md.
 *
 * @param agency whose it is, as the file says
 * @param state first two letters of the agency's ORI
 */
public record LayerFile(String agency, String state, List<Line> lines) {

    /** One line, with where it stands. */
    public sealed interface Line {

        Statement at();

        /** A value of a rule. */
        record Value(Statement at, LocalValue said) implements Line {}

        /** A line of the calendar. */
        record Day(Statement at, LocalDay said) implements Line {}

        /** Whom to ask about what is not verified. */
        record Ask(Statement at, Counsel said) implements Line {}
    }

    public LayerFile {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file whole.
     *
     * @param file name as messages give it
     * @throws BadLaw with file and line when a line is unknown, lacks its citation or can't be right
     */
    public static LayerFile read(String file, String text) {
        List<Statement> all = Statement.all(file, text);
        if (all.isEmpty() || !all.getFirst().keyword().equals("layer")) {
            throw new BadLaw(file, 1, "a file of an agency's own law begins with layer agency= state=");
        }
        record Head(String agency, String state) {}
        Head head = all.getFirst().as(it -> new Head(it.text("agency"), it.text("state")));
        var lines = new ArrayList<Line>();
        for (Statement line : all.subList(1, all.size())) {
            lines.add(
                    switch (line.keyword()) {
                        case "value" -> new Line.Value(line, line.as(LayerFile::value));
                        case "hours", "closure", "dated", "kept", "worked" ->
                            new Line.Day(line, line.as(it -> day(line, it)));
                        case "ask" -> new Line.Ask(line, line.guarded(() -> new Counsel(line.text())));
                        default -> throw line.bad("unknown keyword " + line.keyword());
                    });
        }
        return new LayerFile(head.agency(), head.state(), lines);
    }

    private static LocalValue value(Attributes line) {
        return new LocalValue(
                new RuleId(line.text("rule")),
                line.text("item"),
                line.decimal("value"),
                line.text("ordinance"),
                line.date("adopted"),
                line.date("from"),
                until(line),
                line.text("why"));
    }

    private static LocalDay day(Statement at, Attributes line) {
        LocalDay.Kind kind = Attributes.choice(at, at.keyword(), LocalDay.Kind.class);
        boolean hours = kind == LocalDay.Kind.HOURS;
        boolean dated = kind == LocalDay.Kind.DATED;
        return new LocalDay(
                kind,
                line.has("desk") ? line.text("desk") : LocalDays.MAIN,
                dated ? line.text("calendar") : "",
                hours || kind == LocalDay.Kind.CLOSURE ? "" : line.text("holiday"),
                hours ? line.choice("weekday", DayOfWeek.class) : null,
                hours ? line.has("every-weeks") ? line.number("every-weeks") : 1 : 0,
                hours ? time(at, line.text("opens")) : null,
                hours ? time(at, line.text("closes")) : null,
                line.date("from"),
                until(line),
                line.text("why"));
    }

    private static @Nullable LocalDate until(Attributes line) {
        return line.has("until") ? line.date("until") : null;
    }

    private static LocalTime time(Statement at, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw at.bad("a time is written 08:00: " + text);
        }
    }
}
