package org.stationhouse.foundation.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What every paper template needs beside its own data; {@code frame.jte} prints it. A paper is well-formed XML with {@code alt} on
 * every image and {@code th} in every table, so that its PDF is readable by a screen reader and in fifty years.
 *
 * @param messages words of all rooms
 * @param locale language of the paper
 * @param agency name of the agency that prints it
 * @param reach its address and phone in one line, empty when they are not set
 * @param phone its number for what is no emergency, as it is written here; empty until it is set
 * @param badge its badge as the source of an image, null when it has none
 * @param ori its identifier, empty before set-up
 * @param zone its time zone
 * @param printedAt when
 * @param printedBy who, as screens show the name
 * @param demo whether everything on it is invented
 */
public record Paper(
        MessageSource messages,
        Locale locale,
        String agency,
        String reach,
        String phone,
        @Nullable String badge,
        String ori,
        ZoneId zone,
        Instant printedAt,
        String printedBy,
        boolean demo) {

    private static final String COUNTER = "\u0001";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    /** The same in another language: of its frame {@code messages/paper_<language>.properties} holds every word. */
    public Paper in(Locale other) {
        return new Paper(messages, other, agency, reach, phone, badge, ori, zone, printedAt, printedBy, demo);
    }

    public String word(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** What stands before, between and behind the two numbers of {@code Page 1 of 3}, which the printer knows only at the end. */
    List<String> leaf() {
        return List.of(word("paper.leaf", COUNTER, COUNTER).split(COUNTER, -1));
    }

    /** The agency's local time to the second, 24 hours. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(zone));
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }
}
