package org.stationhouse.backoffice.master.linkage;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.stationhouse.foundation.vault.CannotRun;

/** Writes pairs as CSV: all of them, or the file that was there before stays as it was. */
final class PairsFile implements AutoCloseable {

    private static final String HEADINGS = "id_a,id_b,score,decision";

    /** Numbers by their size, anything else by its letters. */
    static final Comparator<String> SMALLER = Comparator.comparing(PairsFile::digits)
            .reversed()
            .thenComparing(it -> digits(it) ? bare(it).length() : 0)
            .thenComparing(it -> digits(it) ? bare(it) : it)
            .thenComparing(Comparator.naturalOrder());

    /** @param one the smaller id, or that of the first file */
    record Line(String one, String other, double score, boolean match) {

        private static final Comparator<Line> ORDER = Comparator.comparingDouble(Line::score)
                .reversed()
                .thenComparing(Line::one, SMALLER)
                .thenComparing(Line::other, SMALLER);
    }

    private final Path target;
    private final Path draft;

    /** @throws CannotRun with one sentence, when nothing can be written there */
    PairsFile(Path target) {
        this.target = target;
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || folder == null || Files.exists(target) && !Files.isWritable(target)) {
            throw new CannotRun("The pairs can't be written to " + target + ".");
        }
        try {
            this.draft = Files.createTempFile(folder, ".pairs", ".csv");
        } catch (IOException e) {
            throw new CannotRun("The pairs can't be written to " + target + ".", e);
        }
    }

    void write(List<Line> lines) {
        try (Writer out = Files.newBufferedWriter(draft)) {
            out.write(HEADINGS + "\n");
            for (Line it : lines.stream().sorted(Line.ORDER).toList()) {
                out.write(cell(it.one()) + "," + cell(it.other()) + "," + String.format(Locale.ROOT, "%.4f", it.score())
                        + "," + (it.match() ? "match" : "possible") + "\n");
            }
        } catch (IOException e) {
            throw new CannotRun("The pairs can't be written to " + target + ": " + e.getMessage() + ".", e);
        }
        place();
    }

    private void place() {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new CannotRun("The pairs can't be written to " + target + " in one move.", e);
        } catch (IOException e) {
            throw new CannotRun("The pairs can't be written to " + target + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new CannotRun("The draft " + draft + " can't be removed.", e);
        }
    }

    private static String cell(String id) {
        boolean plain = id.chars().noneMatch(it -> it == ',' || it == '"');
        return plain ? id : "\"" + id.replace("\"", "\"\"") + "\"";
    }

    private static boolean digits(String id) {
        return id.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    private static String bare(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }
}
