package org.stationhouse.backoffice.worklist.logs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.web.TypedTime;

/** Reads what was typed into a field: in one form for the database, or a sentence that says what is wrong with it. */
final class FieldReader {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 20_000;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");
    private static final Pattern MONEY = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern PLATE = Pattern.compile("([A-Z]{2} )?[A-Z0-9]{1,10}");
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}|[A-Z0-9-]{4,16}");
    private static final Pattern PHONE = Pattern.compile("[0-9 ()+./x-]{7,30}");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):?([0-5]\\d)");

    private FieldReader() {}

    sealed interface Read {

        /** @param value as it is kept; empty when nothing was typed */
        record Fit(String value) implements Read {}

        /** @param word message key of the sentence beside the field */
        record Wrong(String word, List<Object> values) implements Read {}
    }

    /** @param now the agency's date and time */
    static Read read(LogField field, String typed, ZonedDateTime now) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return field.required() ? wrong("NotBlank") : new Read.Fit("");
        }
        int longest = field.kind() == FieldKind.TEXT ? LONGEST_TEXT : LONGEST_LINE;
        if (text.length() > longest) {
            return new Read.Wrong("worklist.log.long", List.of(longest));
        }
        String checked = field.kind() == FieldKind.TEXT ? text.replaceAll("[\\r\\n\\t]", "") : text;
        if (CONTROL.matcher(checked).find()) {
            return wrong("worklist.log.control");
        }
        return switch (field.kind()) {
            case LINE -> new Read.Fit(text);
            case TEXT -> new Read.Fit(text.replace("\r\n", "\n"));
            case NUMBER -> figure(text.replace(",", ""), NUMBER, "worklist.log.number.wrong");
            case MONEY -> money(text);
            case YES_NO ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "y", "yes", "true" -> new Read.Fit("yes");
                    case "n", "no", "false" -> new Read.Fit("no");
                    default -> wrong("typeMismatch");
                };
            case DATE ->
                TypedTime.date(text, now.toLocalDate())
                        .<Read>map(it -> new Read.Fit(it.toString()))
                        .orElseGet(() -> wrong("worklist.log.date.wrong"));
            case TIME -> time(text, now);
            case MOMENT ->
                switch (TypedTime.moment(text, now)) {
                    case TypedTime.Clear it -> new Read.Fit(it.at().toString());
                    case TypedTime.Unclear it -> new Read.Wrong(it.word(), List.copyOf(it.values()));
                };
            case CHOICE -> field.choices().contains(text) ? new Read.Fit(text) : wrong("typeMismatch");
            case PERSON -> person(text);
            case KNOWN_PERSON -> knownPerson(text, now.toLocalDate());
            case KNOWN_VEHICLE ->
                SaidVehicle.of(text)
                        .<Read>map(it -> new Read.Fit(it.text()))
                        .orElseGet(() -> wrong("worklist.log.vehicle.wrong"));
            case PHONE -> shaped(text, PHONE, "worklist.log.phone.wrong");
            case PLATE ->
                shaped(text.toUpperCase(Locale.ROOT).replaceAll("\\s+", " "), PLATE, "worklist.log.plate.wrong");
            case VIN -> shaped(text.toUpperCase(Locale.ROOT).replace(" ", ""), VIN, "worklist.log.vin.wrong");
            case ADDRESS -> new Read.Fit(Place.of(text).text());
        };
    }

    private static Read figure(String text, Pattern shape, String word) {
        return shape.matcher(text).matches() ? new Read.Fit(new BigDecimal(text).toPlainString()) : wrong(word);
    }

    private static Read money(String text) {
        String plain = text.replaceAll("[$, ]", "");
        return MONEY.matcher(plain).matches()
                ? new Read.Fit(new BigDecimal(plain).setScale(2).toPlainString())
                : wrong("worklist.log.money.wrong");
    }

    private static Read time(String text, ZonedDateTime now) {
        if (text.equalsIgnoreCase("now")) {
            return new Read.Fit("%02d:%02d".formatted(now.getHour(), now.getMinute()));
        }
        LocalTime time = time(text);
        return time == null ? wrong("worklist.log.time.wrong") : new Read.Fit(time.toString());
    }

    /** A time of day as clerks type it, {@code 0730} or {@code 7:30}; null when it is none. */
    static @Nullable LocalTime time(String text) {
        var time = TIME.matcher(text);
        return time.matches() ? LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))) : null;
    }

    private static Read person(String text) {
        try {
            return new Read.Fit(PersonName.of(text).toString());
        } catch (IllegalArgumentException noName) {
            return wrong("worklist.log.person.wrong");
        }
    }

    private static Read knownPerson(String text, LocalDate today) {
        try {
            return new Read.Fit(SaidPerson.of(text, today).text());
        } catch (IllegalArgumentException noName) {
            return wrong("worklist.log.person.wrong");
        }
    }

    private static Read shaped(String text, Pattern shape, String word) {
        return shape.matcher(text).matches() ? new Read.Fit(text) : wrong(word);
    }

    private static Read wrong(String word) {
        return new Read.Wrong(word, List.of());
    }
}
