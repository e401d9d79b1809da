package org.stationhouse.backoffice.charges;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.web.TakeOver;
import org.stationhouse.foundation.web.table.RejectedRows;
import org.stationhouse.foundation.web.table.TableFile;

/** Takes a state's own table of offenses over: loads what is good, reports what is not, changes nothing twice. */
@Service
public class OffenseImport implements TakeOver {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final int PART = 1_000;

    /** A table of all sections of a state has some tens of thousands of rows. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private final OffenseStore store;
    private final NibrsCodes nibrs;
    private final AgencyOffice agencies;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final DataFolder folder;
    private final Clock clock;

    OffenseImport(
            OffenseStore store,
            NibrsCodes nibrs,
            AgencyOffice agencies,
            AccessPolicy policy,
            AuditTrail audit,
            DataFolder folder,
            Clock clock) {
        this.store = store;
        this.nibrs = nibrs;
        this.agencies = agencies;
        this.policy = policy;
        this.audit = audit;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "offenses";
    }

    @Override
    public String holds() {
        return "a state's table of offenses";
    }

    /**
     * Takes a table over, all of it or nothing. A version of a section that stands with other content is replaced: the state's latest
     * table is right.
     *
     * @throws CannotRun when the agency is not set up, is a demonstration, or the file is no table of offenses
     */
    @Override
    @Transactional
    public Outcome load(Path file, Actor actor) {
        policy.require(actor, "charges.offense.import");
        Agency agency = TakeOver.agency(agencies);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String name = String.valueOf(file.getFileName());
        TableFile table = read(file, name);
        var reader = new RowReader(
                table, agency.ori().text().substring(0, 2), nibrs::knows, new Source.StateTable(name, now));
        if (!reader.missing().isEmpty()) {
            throw new CannotRun("The file " + name + " is no table of offenses: it has no column with the "
                    + reader.missing() + ".");
        }
        store.lock();
        var taken = TakenRows.of(rows(table, reader, file), standing());
        for (int from = 0; from < taken.fresh().size(); from += PART) {
            store.replace(
                    taken.fresh().subList(from, Math.min(taken.fresh().size(), from + PART)), name, now, actor.name());
        }
        if (taken.loaded() > 0) {
            audit.write(Act.done("charges.offense.import", actor).because(name).count(taken.loaded()));
        }
        try (var report = new RejectedRows(folder.data().resolve("imports"), name + "." + STAMP.format(now))) {
            taken.bad().forEach(it -> report.add(it.line(), "", it.reason(), it.content()));
            return new Outcome(taken.loaded(), taken.bad().size(), taken.unchanged(), report.first(), report.file());
        }
    }

    private static TableFile read(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CannotRun("The file " + name + " is too large for a table of offenses.");
            }
            return TableFile.of(file);
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read.", e);
        }
    }

    private static List<TableRow> rows(TableFile table, RowReader reader, Path file) {
        var rows = new ArrayList<TableRow>();
        try {
            table.read(line -> rows.add(reader.read(line)));
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read.", e);
        }
        return rows;
    }

    private Map<TakenRows.Version, Offense> standing() {
        var standing = new HashMap<TakenRows.Version, Offense>();
        store.all().forEach(it -> standing.put(TakenRows.Version.of(it), it));
        return standing;
    }
}
