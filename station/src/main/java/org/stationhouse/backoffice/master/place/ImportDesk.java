package org.stationhouse.backoffice.master.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.web.TakeOver;
import org.stationhouse.foundation.web.table.RejectedRows;
import org.stationhouse.foundation.web.table.TableFile;

/** What the imports of streets and of places have in common: whose files are read, and the report of the rows that were not taken. */
@Component
class ImportDesk {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** The street file of a county has some hundred thousand rows. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private final AgencyOffice agencies;
    private final DataFolder folder;
    private final IndexClock clock;

    ImportDesk(AgencyOffice agencies, DataFolder folder, IndexClock clock) {
        this.agencies = agencies;
        this.folder = folder;
        this.clock = clock;
    }

    /** @throws CannotRun when the agency is not set up, or the file is a real one and the agency is a demonstration */
    void open(boolean invented) {
        boolean demo = agencies.agency()
                .orElseThrow(() ->
                        new CannotRun("This data folder is not set up yet: start the program and set it up first."))
                .demo();
        if (demo && !invented) {
            throw new CannotRun("This is a demonstration and takes no real data: import into another data folder.");
        }
    }

    TableFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CannotRun(
                        "The file " + file.getFileName() + " is too large for a table of streets or places.");
            }
            return TableFile.of(file);
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read.", e);
        }
    }

    Instant now() {
        return clock.now();
    }

    TakeOver.Outcome tally(long loaded, long unchanged, List<BadRow> bad, String name) {
        try (var report = new RejectedRows(folder.data().resolve("imports"), name + "." + STAMP.format(clock.now()))) {
            bad.stream()
                    .sorted(Comparator.comparingLong(BadRow::line))
                    .forEach(it -> report.add(it.line(), "", it.reason(), it.content()));
            return new TakeOver.Outcome(loaded, bad.size(), unchanged, report.first(), report.file());
        }
    }
}
