package org.stationhouse.desk.dispatch.imports;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.CallLine;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.kernel.Place;

/** What a row must say to become a call; each rule ends with the sentence that stands in the report. */
final class RowRules {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NOTE = 80;
    private static final int FIRST_YEAR = 1900;

    /** Why a row is not taken over. */
    static final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        NotTaken(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private RowRules() {}

    static String number(String said) throws NotTaken {
        return needed("number", said, LONGEST_NUMBER);
    }

    static String nature(String said) throws NotTaken {
        return needed("nature", said, NewCall.LONGEST_NATURE);
    }

    static @Nullable String area(String said) throws NotTaken {
        return optional("district", said, LONGEST_NOTE);
    }

    static @Nullable String status(String said) throws NotTaken {
        return optional("status", said, LONGEST_NOTE);
    }

    static @Nullable String narrative(String said) throws NotTaken {
        return optional("text", said, CallLine.LONGEST_NOTE);
    }

    /** Empty coordinates are none; one alone, or a pair that is not on the earth, is an error of the log. */
    static Place place(String said, String latitude, String longitude) throws NotTaken {
        String text = needed("place", said, Place.LONGEST);
        if (latitude.isBlank() && longitude.isBlank()) {
            return Place.of(text);
        }
        try {
            double north = Double.parseDouble(latitude.strip());
            double east = Double.parseDouble(longitude.strip());
            if (!Double.isFinite(north) || !Double.isFinite(east) || Math.abs(north) > 90 || Math.abs(east) > 180) {
                throw new NotTaken(
                        "The coordinates " + shown(latitude) + ", " + shown(longitude) + " are not on the earth.");
            }
            return new Place(text, north, east);
        } catch (NumberFormatException e) {
            throw new NotTaken(
                    "The coordinates \"" + shown(latitude) + "\", \"" + shown(longitude) + "\" are no numbers.");
        }
    }

    static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** @param pattern with {@code uuuu} for the year, strict: the thirty-first of April is no date */
    static LocalDateTime time(String said, DateTimeFormatter pattern) throws NotTaken {
        try {
            LocalDateTime local = LocalDateTime.parse(said.strip(), pattern);
            if (local.getYear() < FIRST_YEAR) {
                throw new NotTaken("The year of \"" + shown(said) + "\" is before " + FIRST_YEAR + ".");
            }
            return local;
        } catch (DateTimeException e) {
            throw new NotTaken("\"" + shown(said) + "\" is no date and time.");
        }
    }

    private static String needed(String field, String said, int longest) throws NotTaken {
        String text = optional(field, said, longest);
        if (text == null) {
            throw new NotTaken("The row has no " + field + ".");
        }
        return text;
    }

    private static @Nullable String optional(String field, String said, int longest) throws NotTaken {
        String text = said.strip();
        if (text.length() > longest) {
            throw new NotTaken(
                    "The " + field + " has " + text.length() + " characters; at most " + longest + " are kept.");
        }
        if (!keepable(text)) {
            throw new NotTaken("The " + field + " holds a character that can't be kept.");
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean keepable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
            if (Character.isSurrogate(one)) {
                boolean pair = at + 1 < text.length() && Character.isSurrogatePair(one, text.charAt(at + 1));
                if (!pair) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    private static String shown(String said) {
        String text = said.strip();
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
