package org.stationhouse.backoffice.charges;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One version of a section that somebody can be charged with.
 *
 * @param title as a charge names it
 * @param note what the level or the NIBRS code depends on, null for nothing
 * @param from first day in force, null for as far back as the table reaches
 * @param until last day in force, null while it is in force
 */
public record Offense(
        Statute statute,
        String title,
        Level level,
        Nibrs nibrs,
        @Nullable String note,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Source source) {

    private static final Pattern COUNTED = Pattern.compile("\\b(\\d\\d[0-9A-Z])\\b(?: to (\\d\\d[A-H])\\b)?");

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_NOTE = 500;

    public Offense {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("an offense has a title of at most " + LONGEST_TITLE + " characters");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("an offense ends on " + until + ", before it begins on " + from);
        }
    }

    /**
     * The codes of NIBRS under which it may be counted: the one that the table says, else those that its note names ("13A or 13B by the
     * injury", "23A to 23H"). None for what is not reported.
     */
    public Set<String> counted() {
        if (nibrs.code() != null) {
            return Set.of(nibrs.code());
        }
        var counted = new TreeSet<String>();
        if (nibrs instanceof Nibrs.OnFacts && note != null) {
            Matcher codes = COUNTED.matcher(note);
            while (codes.find()) {
                counted.add(codes.group(1));
                for (char last = codes.group(1).charAt(2);
                        codes.group(2) != null && last <= codes.group(2).charAt(2);
                        last++) {
                    counted.add(codes.group(1).substring(0, 2) + last);
                }
            }
        }
        return counted;
    }

    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it says the same, wherever it comes from. */
    boolean same(Offense other) {
        return with(other.source).equals(other) && statute.section().equals(other.statute.section());
    }

    Offense with(Source other) {
        return new Offense(statute, title, level, nibrs, note, from, until, other);
    }

    Offense with(Level other) {
        return new Offense(statute, title, other, nibrs, note, from, until, source);
    }
}
