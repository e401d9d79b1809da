package org.stationhouse.backoffice.master.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;

/** Finds who stands in a file of people twice, or in two files. */
public final class FileMatching {

    /** More are not compared at once. */
    static final int MOST = 2_000_000;

    private FileMatching() {}

    /**
     * What came of it.
     *
     * @param pairs all that were written
     * @param match of these, those taken for one person
     * @param possible of these, those that may be one
     * @param records rows that were compared
     * @param rejected rows that were not
     */
    public record Figures(long pairs, long match, long possible, long records, long rejected) {}

    /**
     * Compares and writes.
     *
     * @param second null when duplicates within the first are looked for
     * @param map lines {@code theirs=ours}, null when the columns have our names
     * @param today no two-digit year is later
     * @param complaints hears of each row that is rejected, in one sentence
     * @throws CannotRun with one sentence
     */
    public static Figures match(
            Path first,
            @Nullable Path second,
            @Nullable Path map,
            Path out,
            LocalDate today,
            Consumer<String> complaints) {
        ColumnNames names = map == null ? ColumnNames.OURS : ColumnNames.of(map);
        keep(out, first, second, map);
        try (var pairs = new PairsFile(out)) {
            var files = new ArrayList<PeopleFile>();
            files.add(PeopleFile.read(first, names, today, complaints));
            if (second != null) {
                files.add(PeopleFile.read(second, names, today, complaints));
            }
            known(names, files, map);
            List<Row> ours = files.getFirst().rows();
            List<Row> theirs = second == null ? null : files.getLast().rows();
            long records = files.stream().mapToLong(it -> it.rows().size()).sum();
            if (records > MOST) {
                throw new CannotRun("There are " + records + " records: at most " + MOST + " are compared at once.");
            }
            List<PairsFile.Line> lines = lines(ours, theirs);
            pairs.write(lines);
            long match = lines.stream().filter(PairsFile.Line::match).count();
            long rejected = files.stream().mapToLong(PeopleFile::rejected).sum();
            return new Figures(lines.size(), match, lines.size() - match, records, rejected);
        }
    }

    /** What is read is not written over. */
    private static void keep(Path out, Path first, @Nullable Path second, @Nullable Path map) {
        var read = new ArrayList<>(List.of(first));
        if (second != null) {
            read.add(second);
        }
        if (map != null) {
            read.add(map);
        }
        for (Path one : read) {
            try {
                if (Files.exists(out) && Files.exists(one) && Files.isSameFile(out, one)) {
                    throw new CannotRun("The pairs can't be written over " + one + ", which is read.");
                }
            } catch (IOException e) {
                throw new CannotRun("The file " + one + " can't be read.", e);
            }
        }
    }

    private static void known(ColumnNames names, List<PeopleFile> files, @Nullable Path map) {
        for (String theirs : names.theirs().keySet()) {
            boolean found = files.stream()
                    .flatMap(it -> it.headings().stream())
                    .anyMatch(it -> ColumnNames.key(it).equals(theirs));
            if (!found) {
                throw new CannotRun("The map " + map + " names a column that no file has: " + theirs + ".");
            }
        }
    }

    /** @param theirs null when duplicates within the first are looked for */
    static List<PairsFile.Line> lines(List<Row> ours, @Nullable List<Row> theirs) {
        var linkage = new Linkage(ours, theirs);
        return linkage.pairs().stream()
                .map(it -> {
                    String one = linkage.id(it.one());
                    String other = linkage.id(it.other());
                    boolean turned = theirs == null && PairsFile.SMALLER.compare(one, other) > 0;
                    return new PairsFile.Line(turned ? other : one, turned ? one : other, it.score(), it.match());
                })
                .toList();
    }
}
