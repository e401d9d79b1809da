package org.stationhouse.foundation.jurisdiction.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The {@code name=value} pairs of one line. Each is taken once; what nobody takes is unknown and refused. */
public final class Attributes {

    private static final int LONGEST_NUMBER = 9;

    private final Statement statement;
    private final Map<String, String> left = new LinkedHashMap<>();

    Attributes(Statement statement) {
        this.statement = statement;
        var reader = new Pairs(statement);
        while (reader.more()) {
            String name = reader.name();
            if (left.put(name, reader.value()) != null) {
                throw statement.bad(name + " stands twice");
            }
        }
    }

    void done() {
        if (!left.isEmpty()) {
            throw statement.bad(statement.keyword() + " knows no " + String.join(", ", left.keySet()));
        }
    }

    /** Null when it does not stand there. */
    public @Nullable String find(String name) {
        String value = left.remove(name);
        if (value != null && value.isBlank()) {
            throw statement.bad(name + " says nothing");
        }
        return value;
    }

    public String text(String name) {
        String value = find(name);
        if (value == null) {
            throw statement.bad(statement.keyword() + " lacks " + name);
        }
        return value;
    }

    /** Empty when it does not stand there. */
    public String textOrEmpty(String name) {
        String value = find(name);
        return value == null ? "" : value;
    }

    public boolean has(String name) {
        return left.containsKey(name);
    }

    /** {@code yes}, or nothing. */
    public boolean flag(String name) {
        String value = find(name);
        if (value != null && !value.equals("yes")) {
            throw statement.bad(name + " is yes or left out");
        }
        return value != null;
    }

    /** {@code unverified}, or nothing: a single parameter that only warns although its rule is verified. */
    public boolean unverified(String name) {
        String value = find(name);
        if (value != null && !value.equals("unverified")) {
            throw statement.bad(name + " is unverified or left out");
        }
        return value != null;
    }

    /** A whole number of at most nine digits, which may have a sign. */
    public int number(String name) {
        String value = text(name);
        if (!value.matches("-?\\d{1," + LONGEST_NUMBER + "}")) {
            throw statement.bad(name + " is no whole number: " + value);
        }
        return Integer.parseInt(value);
    }

    public @Nullable BigDecimal decimalOrNull(String name) {
        return has(name) ? decimal(name) : null;
    }

    public BigDecimal decimal(String name) {
        String value = text(name);
        if (!value.matches("\\d{1," + LONGEST_NUMBER + "}(\\.\\d{1,4})?")) {
            throw statement.bad(name + " is no number: " + value);
        }
        return new BigDecimal(value);
    }

    /** {@code 2026-11-21}. */
    public LocalDate date(String name) {
        return date(statement, text(name));
    }

    public static LocalDate date(Statement statement, String value) {
        if (!value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw statement.bad("a date is written 2026-11-21: " + value);
        }
        return statement.guarded(() -> LocalDate.parse(value));
    }

    /** {@code 11-21}. */
    public MonthDay monthDay(String name) {
        return dayOfYear(text(name));
    }

    private static MonthDay dayOfYear(String value) {
        if (!value.matches("\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("a day of each year is written 11-21: " + value);
        }
        return MonthDay.parse("--" + value);
    }

    /** {@code 01-01,02-12}. */
    public static List<MonthDay> monthDays(String text) {
        return Arrays.stream(text.split(",", -1)).map(Attributes::dayOfYear).toList();
    }

    /** Words with commas between; none when it does not stand there. */
    public List<String> list(String name) {
        String value = find(name);
        return value == null ? List.of() : Arrays.asList(value.split(",", -1));
    }

    public EventId event(String name) {
        return new EventId(text(name));
    }

    public @Nullable EventId eventOrNull(String name) {
        return has(name) ? event(name) : null;
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return choice(name, text(name), type);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return has(name) ? choice(name, type) : otherwise;
    }

    public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return list(name).stream().map(value -> choice(name, value, type)).toList();
    }

    private <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
        return choice(statement, name, value, type);
    }

    /** A line that says one value of an enumeration. */
    public static <E extends Enum<E>> E choice(Statement line, Class<E> type) {
        return choice(line, line.text(), type);
    }

    public static <E extends Enum<E>> E choice(Statement line, String value, Class<E> type) {
        return choice(line, line.keyword(), value, type);
    }

    private static <E extends Enum<E>> E choice(Statement line, String name, String value, Class<E> type) {
        for (E one : type.getEnumConstants()) {
            if (code(one).equals(value)) {
                return one;
            }
        }
        throw line.bad("unknown " + name + " " + value + ", it is one of "
                + Arrays.stream(type.getEnumConstants()).map(Attributes::code).collect(Collectors.joining(", ")));
    }

    /** How a value of an enumeration is written in a law file: {@code CALENDAR_DAY} is {@code calendar-day}. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
