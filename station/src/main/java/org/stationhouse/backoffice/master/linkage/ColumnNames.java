package org.stationhouse.backoffice.master.linkage;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * What the columns of a file are called there.
 *
 * @param theirs headings in lower case, with what they hold
 */
record ColumnNames(Map<String, Field> theirs) {

    /** As the files of this program call them. */
    static final ColumnNames OURS = new ColumnNames(Map.of());

    private static final long LONGEST = 64 * 1024;

    ColumnNames {
        theirs = Map.copyOf(theirs);
    }

    /**
     * Reads lines {@code theirs=ours}; empty ones are passed over.
     *
     * @throws CannotRun with one sentence
     */
    static ColumnNames of(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new CannotRun("The map " + file + " is no list of column names: it has more than 64 KB.");
            }
            return read(file, Files.readAllLines(file));
        } catch (MalformedInputException e) {
            throw new CannotRun("The map " + file + " is no text in UTF-8.", e);
        } catch (IOException e) {
            throw new CannotRun("There is no map " + file + " that can be read.", e);
        }
    }

    private static ColumnNames read(Path file, List<String> lines) {
        var theirs = new LinkedHashMap<String, Field>();
        for (int n = 0; n < lines.size(); n++) {
            String line =
                    n == 0 && lines.get(n).startsWith("\uFEFF") ? lines.get(n).substring(1) : lines.get(n);
            if (line.isBlank()) {
                continue;
            }
            String where = "Line " + (n + 1) + " of the map " + file;
            int equals = line.lastIndexOf('=');
            if (equals < 0 || line.substring(0, equals).isBlank()) {
                throw new CannotRun(where + " is not written theirs=ours.");
            }
            String ours = line.substring(equals + 1).strip();
            Field field = Field.of(ours)
                    .orElseThrow(() ->
                            new CannotRun(where + " names no column that is compared: there are " + Field.all() + "."));
            if (theirs.put(key(line.substring(0, equals)), field) != null) {
                throw new CannotRun(where + " names a column for the second time.");
            }
        }
        return new ColumnNames(theirs);
    }

    /** A heading as it is looked up. */
    static String key(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    /** What a column holds; empty when it is not compared. */
    Optional<Field> field(String heading) {
        Field mapped = theirs.get(key(heading));
        return mapped == null ? Field.of(heading) : Optional.of(mapped);
    }
}
