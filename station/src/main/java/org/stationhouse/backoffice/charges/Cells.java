package org.stationhouse.backoffice.charges;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single cells of a state's table in the ways that such tables are written; null for what is none of its kind. */
final class Cells {

    /** @param code null where the cell does not name it */
    record Said(@Nullable String code, String section) {}

    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("CPC", "PC"),
            Map.entry("PEN", "PC"),
            Map.entry("CVC", "VC"),
            Map.entry("VEH", "VC"),
            Map.entry("HSC", "HS"),
            Map.entry("H&S", "HS"),
            Map.entry("BPC", "BP"),
            Map.entry("B&P", "BP"),
            Map.entry("WIC", "WI"),
            Map.entry("W&I", "WI"),
            Map.entry("FGC", "FG"),
            Map.entry("F&G", "FG"),
            Map.entry("GOV", "GC"));
    private static final Set<String> CODES = codes();
    private static final Pattern STATUTE = Pattern.compile(
            "(?:(?<before>[A-Z&]{2,8})[ :-]*)?(?<section>[0-9][0-9A-Z.()/-]*?)(?:[ ]*(?<behind>[A-Z&]{2,8}))?");

    private static final Pattern LEVEL =
            Pattern.compile("(?:(?:CLASS )?(?<before>[A-D]|UNCLASSIFIED) )?(?<grade>[A-Z]+)(?: (?:CLASS"
                    + " )?(?<behind>[A-D]|UNCLASSIFIED))?");

    private static final Map<String, Level.Grade> GRADES = Map.ofEntries(
            Map.entry("F", Level.Grade.FELONY),
            Map.entry("FEL", Level.Grade.FELONY),
            Map.entry("FELONY", Level.Grade.FELONY),
            Map.entry("M", Level.Grade.MISDEMEANOR),
            Map.entry("MIS", Level.Grade.MISDEMEANOR),
            Map.entry("MISD", Level.Grade.MISDEMEANOR),
            Map.entry("MISDEMEANOR", Level.Grade.MISDEMEANOR),
            Map.entry("I", Level.Grade.INFRACTION),
            Map.entry("INF", Level.Grade.INFRACTION),
            Map.entry("INFRACTION", Level.Grade.INFRACTION),
            Map.entry("V", Level.Grade.VIOLATION),
            Map.entry("VIO", Level.Grade.VIOLATION),
            Map.entry("VIOLATION", Level.Grade.VIOLATION),
            Map.entry("W", Level.Grade.WOBBLER),
            Map.entry("WOB", Level.Grade.WOBBLER),
            Map.entry("WOBBLER", Level.Grade.WOBBLER));
    private static final Pattern EITHER = Pattern.compile("(F|FEL|FELONY) ?(/|OR|,) ?(M|MIS|MISD|MISDEMEANOR)"
            + "|(M|MIS|MISD|MISDEMEANOR) ?(/|OR|,) ?(F|FEL|FELONY)");

    private static final List<DateTimeFormatter> DATES = List.of(date("uuuu-M-d"), date("M/d/uuuu"), date("uuuuMMdd"));
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    private Cells() {}

    private static Set<String> codes() {
        var codes = new HashSet<>(ALSO.keySet());
        codes.addAll(
                List.of("PC", "VC", "HS", "BP", "WI", "FG", "GC", "FC", "LC", "IC", "CC", "HN", "PU", "PR", "PRC"));
        codes.addAll(List.of("RT", "UI", "EC", "ED", "FA", "MC", "MV", "SH", "ORS"));
        return Set.copyOf(codes);
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static String upper(String cell) {
        return cell.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** The short name of a code that is known: {@code PC} for {@code P.C.}, {@code HS} for {@code H&S}. */
    static @Nullable String code(String cell) {
        String code = upper(cell).replaceAll("[. ]", "");
        return CODES.contains(code) ? ALSO.getOrDefault(code, code) : null;
    }

    /** A section, alone or with its code before or behind it: {@code 459}, {@code PC 459}, {@code 459PC}, {@code P.C. 459}. */
    static @Nullable Said statute(String cell) {
        String plain = cell.strip().replaceAll("(?i)\\bP\\.C\\.", "PC").replaceAll("(?i)\\bV\\.C\\.", "VC");
        Matcher parts = STATUTE.matcher(upper(plain).replaceAll(" ?([()/]) ?", "$1"));
        if (!parts.matches()) {
            return null;
        }
        String before = parts.group("before");
        String behind = parts.group("behind");
        String code = before == null ? behind : before;
        if (before != null && behind != null || code != null && code(code) == null) {
            return null;
        }
        return new Said(code == null ? null : code(code), small(plain, parts.group("section")));
    }

    /** The section in the letters in which it is written; in capitals alone, the first letter in brackets is a small one. */
    private static String small(String cell, String section) {
        String dense = cell.replaceAll("\\s", "");
        int at = dense.toUpperCase(Locale.ROOT).indexOf(section);
        String written =
                at < 0 || at + section.length() > dense.length() ? section : dense.substring(at, at + section.length());
        return cell.equals(cell.toUpperCase(Locale.ROOT))
                ? Pattern.compile("^([0-9][^(]*)(\\([A-Z]\\))")
                        .matcher(written)
                        .replaceFirst(it -> it.group(1) + it.group(2).toLowerCase(Locale.ROOT))
                : written;
    }

    /** {@code F}, {@code Felony}, {@code F/M}, {@code Class A Misdemeanor}, {@code Felony C}; without the class of a column of its own. */
    static @Nullable Level level(String cell) {
        String said = upper(cell).replace('-', ' ');
        if (EITHER.matcher(said).matches()) {
            return Level.of(Level.Grade.WOBBLER);
        }
        Matcher parts = LEVEL.matcher(said);
        if (!parts.matches() || !GRADES.containsKey(parts.group("grade"))) {
            return null;
        }
        String rank = parts.group("before") == null ? parts.group("behind") : parts.group("before");
        try {
            return new Level(
                    GRADES.get(parts.group("grade")), rank == null ? unsaid(parts.group("grade")) : rank(rank));
        } catch (IllegalArgumentException noSuchClass) {
            return null;
        }
    }

    private static Level.@Nullable Rank unsaid(String grade) {
        return GRADES.get(grade) == Level.Grade.VIOLATION ? Level.Rank.UNCLASSIFIED : null;
    }

    static Level.@Nullable Rank rank(String cell) {
        String said = upper(cell).replace("CLASS ", "");
        return Arrays.stream(Level.Rank.values())
                .filter(it -> it.name().equals(said) || it == Level.Rank.UNCLASSIFIED && said.equals("U"))
                .findFirst()
                .orElse(null);
    }

    /** Three signs that may be a code. */
    static @Nullable String nibrs(String cell) {
        String code = upper(cell);
        return code.matches("[0-9]{2}[0-9A-Z]") ? code : null;
    }

    static @Nullable LocalDate day(String cell) {
        for (DateTimeFormatter form : DATES) {
            try {
                LocalDate day = LocalDate.parse(cell.strip(), form);
                return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
            } catch (DateTimeException another) {
                continue;
            }
        }
        return null;
    }

    /** How tables write that something has no end. */
    static boolean never(String cell) {
        return cell.isBlank() || cell.strip().matches("0+|9999-?12-?31|12/31/9999");
    }
}
