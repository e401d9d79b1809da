package org.stationhouse.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Invented calls as another system would write them into a log, newest anywhere; one street of them is rare. */
final class CallLog {

    private static final List<String> NATURES = List.of(
            "NOISE NUISANCE", "TRBL W/SUBJ", "PARKING TROUBLE", "WELFARE CITIZEN", "BURGLARY", "THEFT", "ACC PDO");
    private static final List<String> STREETS =
            List.of("ALDER", "BIRCH", "CEDAR", "MAIN", "OAK", "PINE", "LAKE", "MILL");

    private final Random random;
    private final int years;
    private long written;

    /** @param calls how many there will be in all; a city of that many people has 100,000 a year */
    CallLog(long calls, long seed) {
        random = new Random(seed);
        years = (int) Math.clamp(calls / 100_000, 1, 20);
    }

    /** Writes more calls into a file of their own. */
    Path write(Path file, long calls) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,time,location,latitude,longitude,district,nature,status\n");
            for (long n = 0; n < calls; n++) {
                out.write(row());
                written++;
            }
        }
        return file;
    }

    private String row() {
        String street = written % 5_000 == 77 ? "HIDDEN HOLLOW" : STREETS.get(random.nextInt(STREETS.size())) + " ST";
        return "L%d,%d-%02d-%02d %02d:%02d:%02d,\"%d %s,BENCH\",,,%d,%s,Advised%n"
                .formatted(
                        written,
                        2026 - random.nextInt(years),
                        1 + random.nextInt(10),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        1 + random.nextInt(9_999),
                        street,
                        1 + random.nextInt(7),
                        NATURES.get(random.nextInt(NATURES.size())));
    }
}
