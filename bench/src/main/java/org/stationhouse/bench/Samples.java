package org.stationhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;

/** Every single time that was measured, for whoever wants to reckon anew: a CSV file with the columns act, way, n, micros. */
final class Samples {

    private final @Nullable Path file;
    private final List<String> rows = new ArrayList<>(List.of("act,way,n,micros"));

    /** @param file null where nobody wants them */
    Samples(@Nullable Path file) {
        this.file = file;
    }

    void add(String act, String way, long[] micros) {
        for (int n = 0; n < micros.length; n++) {
            rows.add("\"" + act + "\"," + way + "," + n + "," + micros[n]);
        }
    }

    void write() {
        if (file == null) {
            return;
        }
        try {
            Files.write(file, rows);
        } catch (IOException e) {
            throw new CannotRun("The samples can't be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }
}
