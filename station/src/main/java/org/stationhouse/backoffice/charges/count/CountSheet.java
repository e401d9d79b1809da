package org.stationhouse.backoffice.charges.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one arrest, as they follow from their lines.
 *
 * @param counts by number, those that were dropped too
 * @param lines the history, oldest first
 */
public record CountSheet(List<Count> counts, List<CountLine> lines) {

    public CountSheet {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
    }

    /** @throws IllegalStateException when the lines don't follow from each other */
    public static CountSheet of(List<CountLine> lines) {
        var counts = new ArrayList<Count>();
        for (CountLine line : lines) {
            if (line.kind() == CountLine.Kind.ADDED) {
                if (line.count() != counts.size() + 1) {
                    throw new IllegalStateException("count " + line.count() + " does not follow");
                }
                counts.add(new Count(line.count(), Objects.requireNonNull(line.charge()), List.of(), null));
            } else {
                counts.set(line.count() - 1, counts.get(line.count() - 1).with(line));
            }
        }
        return new CountSheet(counts, lines);
    }

    /** The sheet with one more line. */
    public CountSheet and(CountLine line) {
        return of(Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    /** Number that the next count gets; that of a dropped one is not used again. */
    public int next() {
        return counts.size() + 1;
    }

    public Optional<Count> count(int number) {
        return number < 1 || number > counts.size() ? Optional.empty() : Optional.of(counts.get(number - 1));
    }

    /** Those that were not dropped. */
    public List<Count> charged() {
        return counts.stream().filter(it -> it.stage() != Stage.DROPPED).toList();
    }

    /** Where the arrest stands: waiting while nothing became of any count, decided once all are. */
    public Stage stage() {
        List<Count> charged = charged();
        if (charged.isEmpty() || charged.stream().allMatch(it -> it.stage() == Stage.BOOKED)) {
            return Stage.BOOKED;
        }
        return charged.stream().allMatch(it -> it.stage() == Stage.DECIDED) ? Stage.DECIDED : Stage.FILED;
    }

    /** The gravest of those charged, by level and then by number; null when none is. */
    public @Nullable Charge top() {
        return charged().stream()
                .map(Count::now)
                .reduce((one, other) -> other.level().order() < one.level().order() ? other : one)
                .orElse(null);
    }

    /** The charges in one line, as lists show them. */
    public String text() {
        return charged().stream().map(it -> it.now().text()).distinct().collect(Collectors.joining("; "));
    }

    /** Numbers of the court's cases. */
    public List<String> courtNumbers() {
        return counts.stream()
                .flatMap(it -> it.dispositions().stream())
                .flatMap(it -> Stream.ofNullable(it.courtNumber()))
                .distinct()
                .toList();
    }

    /** Warrants that he was booked on. */
    public List<String> warrants() {
        return charged().stream()
                .flatMap(it -> Stream.ofNullable(it.booked().warrant()))
                .distinct()
                .toList();
    }
}
