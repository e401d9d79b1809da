package org.stationhouse.backoffice.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that this room gives: {@code N26-000012} is the twelfth notice of 2026. */
public enum Series {
    NOTICE("N", "post.notice"),
    LETTER("L", "post.letter"),
    MAIL("M", "post.mail"),
    FAX("F", "post.fax");

    private static final Pattern NUMBER = Pattern.compile("[A-Z]\\d{2}-(\\d{6,8})");

    private final String letter;
    private final String series;

    Series(String letter, String series) {
        this.letter = letter;
        this.series = series;
    }

    /** As {@code vault.NumberSeries} knows it. */
    public String series() {
        return series;
    }

    public String number(int year, long running) {
        return "%s%02d-%06d".formatted(letter, year % 100, running);
    }

    /** How the numbers of a year begin. */
    public String start(int year) {
        return "%s%02d-".formatted(letter, year % 100);
    }

    /** @throws IllegalArgumentException when it is no number of this room */
    public static long running(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a number of the post room");
        }
        return Long.parseLong(parts.group(1));
    }
}
