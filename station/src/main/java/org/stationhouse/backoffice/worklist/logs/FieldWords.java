package org.stationhouse.backoffice.worklist.logs;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.Words;

/** Says what stands in a field as people read it, as they type it again, and as a cell of a spreadsheet. */
final class FieldWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm");

    private FieldWords() {}

    /** @param value as it is kept, null or empty for nothing */
    static String said(LogField field, @Nullable String value, Words words, ZoneId zone) {
        return value == null || value.isEmpty()
                ? ""
                : switch (field.kind()) {
                    case YES_NO -> words.word("worklist.log." + value);
                    case MONEY -> NumberFormat.getCurrencyInstance(Locale.US).format(new BigDecimal(value));
                    case DATE -> DATE.format(LocalDate.parse(value));
                    case MOMENT -> TIME.format(Instant.parse(value).atZone(zone));
                    case LINE,
                            TEXT,
                            NUMBER,
                            TIME,
                            CHOICE,
                            PERSON,
                            PHONE,
                            PLATE,
                            VIN,
                            ADDRESS,
                            KNOWN_PERSON,
                            KNOWN_VEHICLE -> value;
                };
    }

    /** As it is put into the field to be changed. */
    static String typed(LogField field, @Nullable String value, ZoneId zone) {
        return value == null
                ? ""
                : switch (field.kind()) {
                    case DATE -> DATE.format(LocalDate.parse(value));
                    case MOMENT -> TYPED.format(Instant.parse(value).atZone(zone));
                    case YES_NO,
                            MONEY,
                            LINE,
                            TEXT,
                            NUMBER,
                            TIME,
                            CHOICE,
                            PERSON,
                            PHONE,
                            PLATE,
                            VIN,
                            ADDRESS,
                            KNOWN_PERSON,
                            KNOWN_VEHICLE -> value;
                };
    }

    /** The same for paper: with the number of whoever is meant. */
    static String said(LogField field, @Nullable String value, @Nullable KnownLine meant, Words words, ZoneId zone) {
        String said = said(field, value, words, zone);
        return meant == null ? said : said + " (" + meant.number() + ")";
    }

    /** As a spreadsheet has it: days, moments and figures are no text. */
    static @Nullable Object cell(LogField field, @Nullable String value, @Nullable KnownLine meant, Words words) {
        return value == null
                ? null
                : switch (field.kind()) {
                    case YES_NO -> words.word("worklist.log." + value);
                    case NUMBER, MONEY -> new BigDecimal(value);
                    case DATE -> LocalDate.parse(value);
                    case MOMENT -> Instant.parse(value);
                    case KNOWN_PERSON, KNOWN_VEHICLE -> meant == null ? value : value + " (" + meant.number() + ")";
                    case LINE, TEXT, TIME, CHOICE, PERSON, PHONE, PLATE, VIN, ADDRESS -> value;
                };
    }
}
