package org.stationhouse.backoffice.master.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.master.person.PersonBatches;
import org.stationhouse.backoffice.master.person.TakenPerson;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.web.TakeOver;
import org.stationhouse.foundation.web.table.InTurn;
import org.stationhouse.foundation.web.table.RejectedRows;
import org.stationhouse.foundation.web.table.TableFile;

/** Takes the people of another system over: streams the file, loads what is good, reports what is not, changes nothing twice. */
@Service
public class PersonImport implements TakeOver {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /**
     * What became of a file.
     *
     * @param loaded rows that are people now
     * @param rejected rows that were not taken over
     * @param unchanged rows that were people before, with the same content
     * @param pairs pairs of likely duplicates that now wait for somebody who may merge
     * @param problems the first of the rejected rows, one line each
     * @param report all of them, with their reasons; null when none was rejected
     */
    public record Tally(
            long loaded,
            long rejected,
            long unchanged,
            long pairs,
            List<String> problems,
            @Nullable Path report) {}

    private final PersonBatches batches;
    private final AccessPolicy policy;
    private final AgencyOffice agencies;
    private final DataFolder folder;
    private final Clock clock;

    PersonImport(PersonBatches batches, AccessPolicy policy, AgencyOffice agencies, DataFolder folder, Clock clock) {
        this.batches = batches;
        this.policy = policy;
        this.agencies = agencies;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public String holds() {
        return "people of an earlier system";
    }

    @Override
    public Outcome load(Path file, Actor actor) {
        return loadOf("", file, actor);
    }

    @Override
    public Outcome loadOf(String system, Path file, Actor actor) {
        Tally tally = load(file, system, actor);
        return new Outcome(tally.loaded(), tally.rejected(), tally.unchanged(), tally.problems(), tally.report());
    }

    /**
     * Takes a table over, {@link PersonBatches#ROWS} rows a transaction: after a crash the next run goes on where this one stopped.
     *
     * @param system name of the system that the people come from, under which its numbers are kept apart; may be empty
     * @throws CannotRun when the agency is not set up, is a demonstration, or the file is no table of people
     */
    public Tally load(Path file, String system, Actor actor) {
        policy.require(actor, "master.person.import");
        Agency agency = TakeOver.agency(agencies);
        Instant now = clock.instant();
        String name = String.valueOf(file.getFileName());
        try (var report = new RejectedRows(folder.data().resolve("imports"), name + "." + STAMP.format(now))) {
            TableFile table = TableFile.of(file);
            var rows = new PersonRows(
                    table,
                    now.atZone(agency.zone()).toLocalDate(),
                    system.isEmpty() ? "Former records system" : system);
            if (!rows.missing().isEmpty()) {
                throw new CannotRun("The file " + name + " is no table of people: it has no column with the "
                        + rows.missing() + ".");
            }
            try (var loading = new Loading(system, name, report, actor)) {
                table.read(line -> loading.take(rows.read(line)));
                return loading.end();
            }
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read.", e);
        }
    }

    /** One file on its way: rows are read while those before them are written, one transaction at a time and in their order. */
    private final class Loading implements AutoCloseable {

        private final InTurn<PersonBatches.Result> writing = new InTurn<>(this::count);
        private final List<TakenPerson> batch = new ArrayList<>(PersonBatches.ROWS);
        private final String system;
        private final String file;
        private final RejectedRows report;
        private final Actor actor;
        private long loaded;
        private long rejected;
        private long unchanged;
        private long pairs;

        Loading(String system, String file, RejectedRows report, Actor actor) {
            this.system = system;
            this.file = file;
            this.report = report;
            this.actor = actor;
        }

        void take(PersonRow row) {
            switch (row) {
                case PersonRow.Bad bad -> {
                    report.add(bad.line(), bad.oldNumber(), bad.reason(), bad.content());
                    rejected++;
                }
                case PersonRow.Good good -> {
                    batch.add(good.person());
                    if (batch.size() == PersonBatches.ROWS) {
                        flush();
                    }
                }
            }
        }

        private void flush() {
            PersonBatches.Ready ready = batches.ready(batch);
            batch.clear();
            writing.write(() -> batches.load(ready, system, file, actor));
        }

        private void count(PersonBatches.Result result) {
            result.rejected().forEach(this::reject);
            loaded += result.loaded();
            rejected += result.rejected().size();
            unchanged += result.unchanged();
            pairs += result.pairs();
        }

        private void reject(TakenPerson row) {
            report.add(
                    row.line(),
                    String.valueOf(row.oldNumber()),
                    "The number " + row.oldNumber() + " is there already with other content; it was left as it is.",
                    row.content().replace('\u001f', '|'));
        }

        Tally end() {
            if (!batch.isEmpty()) {
                flush();
            }
            writing.settle();
            return new Tally(loaded, rejected, unchanged, pairs, report.first(), report.file());
        }

        @Override
        public void close() {
            writing.close();
        }
    }
}
