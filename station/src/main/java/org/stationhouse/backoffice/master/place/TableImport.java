package org.stationhouse.backoffice.master.place;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.Places;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.TakeOver;
import org.stationhouse.foundation.web.table.TableFile;

/**
 * The road by which a table comes into the index of places: loads what is good, reports what is not, changes nothing twice. The two kinds
 * of rows, streets and common places, say how one is read and written.
 */
public abstract class TableImport implements TakeOver {

    private static final String RIGHT = "master.place.import";

    private final StreetStore streets;
    private final ImportDesk desk;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    TableImport(
            StreetStore streets,
            ImportDesk desk,
            AccessPolicy policy,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.streets = streets;
        this.desk = desk;
        this.policy = policy;
        this.audit = audit;
        this.events = events;
    }

    /** What a table says that does not stand yet. */
    interface Fresh {

        /** Rows that say something new. */
        long loaded();

        /** Rows that say what stands already. */
        long unchanged();

        List<BadRow> bad();

        /** Writes it. @return whether anything changed, be it a row or what follows from it */
        boolean write(String file, Instant now, Actor actor);
    }

    /** @throws CannotRun when the table holds something else */
    abstract Fresh read(TableFile table, String name);

    @Override
    @Transactional
    public Outcome load(Path file, Actor actor) {
        return load(file, false, actor);
    }

    @Override
    @Transactional
    public Outcome dryRun(Path file, Actor actor) {
        return load(file, true, actor);
    }

    /**
     * Takes a file over, all good rows of it or nothing.
     *
     * @param dry only says what would become of it
     * @throws CannotRun when the agency is not set up, is a demonstration, or the file holds something else
     */
    @Transactional
    public Outcome load(Path file, boolean dry, Actor actor) {
        policy.require(actor, RIGHT);
        desk.open(false);
        return taken(desk.read(file), String.valueOf(file.getFileName()), dry, actor);
    }

    /** Takes an invented file over, for a demonstration. */
    @Transactional
    public Outcome loadInvented(byte[] table, String name, Actor actor) {
        policy.require(actor, RIGHT);
        desk.open(true);
        return taken(TableFile.of(table), name, false, actor);
    }

    private Outcome taken(TableFile table, String name, boolean dry, Actor actor) {
        streets.lock();
        Fresh fresh = read(table, name);
        if (!dry && fresh.write(name, desk.now(), actor)) {
            audit.write(Act.done(RIGHT, actor).because(name).count(fresh.loaded()));
            events.publishEvent(new Places.Taken(name, actor));
        }
        return desk.tally(fresh.loaded(), fresh.unchanged(), fresh.bad(), name);
    }
}
