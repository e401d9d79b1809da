package org.stationhouse.desk.reports.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.kernel.Money;

/** Serial numbers, amounts, plates and VINs of the narrative stand in the lines of the report too. */
final class PropertyCheck implements Check {

    private static final Pattern SERIAL = Pattern.compile(
            "\\b(?:serial(?:\\s*(?:number|no\\.?|num\\.?|#))?|s/n)\\s*(?:[:#]|is|was|of)?\\s*#?([A-Za-z0-9][A-Za-z0-9-]{3,29})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VIN = Pattern.compile("\\b(?=[A-Z0-9]*\\d)(?=[A-Z0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}\\b");
    private static final Pattern PLATE = Pattern.compile(
            "\\b(?:license plate|licen[sc]e|lic\\.?|plates?|l/p)\\s*(?:numbers?|no\\.?|#|of|is|was|:)?\\s*#?"
                    + "(?:[A-Z]{2}[\\s/-]\\s*)?((?=[A-Z0-9]*\\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{4,8})\\b");
    private static final Pattern CALIFORNIAN =
            Pattern.compile("(?<![\\p{L}\\p{N}#-])\\d[A-Z]{3}\\d{3}(?![\\p{L}\\p{N}-])");
    private static final Pattern DRIVERS = Pattern.compile("(?i)driver'?s?\\W+$|\\b(?:c?dl|oln)\\W+$");
    private static final Pattern DRIVERS_NUMBER = Pattern.compile("[A-Z]\\d{7}");
    private static final Pattern AMOUNT =
            Pattern.compile("\\$\\s?(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d{2})?(?![\\d,]*\\d)");
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)\\b(?:about|approximately|approx\\.?|around|estimated|nearly|almost|over|least)\\s+(?:\\w+\\s+){0,3}$");
    private static final int BEFORE = 40;
    private static final double NEAR = 0.1;

    @Override
    public List<Finding> of(Written it) {
        var findings = new ArrayList<Finding>();
        Set<String> vins = bare(it.vehicles().stream().map(Written.Vehicle::vin));
        if (it.sections().contains(Kind.Section.PROPERTY)) {
            serials(it, vins, findings);
            amounts(it, findings);
        }
        if (it.sections().contains(Kind.Section.VEHICLES)) {
            listed(VIN, 0, it, vins, "reports.proof.vin.none", findings);
            Set<String> plates = bare(it.vehicles().stream().map(Written.Vehicle::plate));
            listed(PLATE, 1, it, plates, "reports.proof.plate.none", findings);
            listed(CALIFORNIAN, 0, it, plates, "reports.proof.plate.none", findings);
        }
        return findings;
    }

    private static Set<String> bare(Stream<String> texts) {
        return texts.map(Text::bare).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
    }

    private static void serials(Written it, Set<String> vins, List<Finding> findings) {
        var known = new HashSet<>(vins);
        it.property().forEach(line -> known.add(Text.bare(line.serial())));
        Matcher found = SERIAL.matcher(it.narrative());
        while (found.find()) {
            String serial = found.group(1);
            boolean number = serial.chars().anyMatch(Character::isDigit);
            boolean described = it.property().stream()
                    .anyMatch(line -> Text.bare(line.words()).contains(Text.bare(serial)));
            if (number && !described && !known.contains(Text.bare(serial))) {
                findings.add(at(it, found, 1, "reports.proof.serial.none"));
            }
        }
    }

    private static Finding at(Written it, Matcher found, int group, String word) {
        return Finding.at(
                Finding.Kind.DIFFERS, word, it.narrative(), found.start(group), found.end(group), found.group(group));
    }

    private static void listed(
            Pattern pattern, int group, Written it, Set<String> known, String word, List<Finding> findings) {
        Matcher found = pattern.matcher(it.narrative());
        while (found.find()) {
            String before = it.narrative().substring(Math.max(0, found.start() - BEFORE), found.start());
            boolean drivers = DRIVERS.matcher(before).find()
                    || DRIVERS_NUMBER.matcher(found.group(group)).matches();
            int from = found.start(group);
            boolean again = findings.stream().anyMatch(one -> one.order() == from);
            if (!drivers && !again && !known.contains(Text.bare(found.group(group)))) {
                findings.add(at(it, found, group, word));
            }
        }
    }

    /** An amount is the value of a line, of one piece of it, or of all of them; while no line has a value nothing is said. */
    private static void amounts(Written it, List<Finding> findings) {
        List<Written.Property> valued =
                it.property().stream().filter(line -> line.value() != null).toList();
        if (valued.isEmpty()) {
            return;
        }
        long[] values = valued.stream()
                .map(Written.Property::value)
                .filter(Objects::nonNull)
                .mapToLong(Money::cents)
                .toArray();
        Set<Long> known = LongStream.concat(
                        LongStream.concat(
                                LongStream.of(values),
                                LongStream.of(LongStream.of(values).sum())),
                        valued.stream().mapToLong(PropertyCheck::piece))
                .boxed()
                .collect(Collectors.toSet());
        Matcher found = AMOUNT.matcher(it.narrative());
        while (found.find()) {
            String cents = found.group(2) == null ? "00" : found.group(2).substring(1);
            long amount = Long.parseLong(found.group(1).replace(",", "") + cents);
            String before = it.narrative().substring(Math.max(0, found.start() - BEFORE), found.start());
            double near = ABOUT.matcher(before).find() ? NEAR : 0;
            if (known.stream().noneMatch(value -> Math.abs(value - amount) <= value * near)) {
                findings.add(at(it, found, 0, "reports.proof.amount.none"));
            }
        }
    }

    private static long piece(Written.Property line) {
        return line.value() == null ? 0 : line.value().cents() / Math.max(1, line.count());
    }
}
