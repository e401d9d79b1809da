package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TakeOver;

/** What people do with a log in the browser: bring it, have it looked at, load it, give it up, take it back. The work itself goes on alone. */
@Service
class ImportDesk {

    static final String UNDO = "dispatch.import.undo";

    /** What a run says that a fault of the program stopped; the log of the program says more. */
    static final String BROKE = "Something went wrong in the program.";

    private static final String CITE = "Imports: look, load, undo, each in its turn";

    private final RunStore runs;
    private final RunKeeper keeper;
    private final KnownLogs logs;
    private final Background background;
    private final FileBytes files;
    private final AccessPolicy policy;
    private final AgencyOffice agencies;
    private final AuditTrail audit;
    private final Clock clock;

    ImportDesk(
            RunStore runs,
            RunKeeper keeper,
            KnownLogs logs,
            Background background,
            FileBytes files,
            AccessPolicy policy,
            AgencyOffice agencies,
            AuditTrail audit,
            Clock clock) {
        this.runs = runs;
        this.keeper = keeper;
        this.logs = logs;
        this.background = background;
        this.files = files;
        this.policy = policy;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file that came whole and lies encrypted on the disk. */
    record Brought(String file, FileBytes.Staged staged, Beginning beginning) {}

    /**
     * Takes the bytes of a file in. Call it outside a transaction: a slow sender must not hold a connection.
     *
     * @throws CannotRun when the agency is not set up, or is a demonstration
     */
    Brought stage(String file, InputStream bytes) throws IOException {
        TakeOver.agency(agencies);
        var beginning = new Beginning(bytes);
        return new Brought(file, files.stage(beginning), beginning);
    }

    /**
     * Begins a run with a file: it is looked at, or its headings are asked about.
     *
     * @throws CannotRun when it is no log that is known, and no table that could be explained; nothing is kept then
     */
    @Transactional(noRollbackFor = {Refusal.class, CannotRun.class})
    PublicRef take(Brought brought, Actor actor) {
        policy.require(actor, CallImport.IMPORT);
        TakeOver.agency(agencies);
        Optional<LogFormat> format = logs.recognize(brought.beginning.text());
        boolean asks = format.isEmpty() && !brought.beginning.pdf();
        if (asks && Sample.of(brought.beginning.bytes()).isEmpty()) {
            throw new CannotRun("The file " + brought.file + KnownLogs.UNKNOWN);
        }
        PublicRef ref = PublicRef.fresh();
        FileBytes.Stored stored = files.keep(brought.staged, ref.text());
        String system = format.map(LogFormat::system).orElse(null);
        var state = asks ? ImportRun.State.ASKING : ImportRun.State.LOOKING;
        runs.insert(ref, brought.file, stored.id(), system, state, now(), actor.name());
        audit.write(Act.done("dispatch.import.begin", actor)
                .on(ImportRun.KIND, ref.text())
                .changed("file", null, brought.file)
                .changed("sha256", null, stored.sha256())
                .received(stored.size()));
        if (!asks) {
            background.look(ref, actor);
        }
        return ref;
    }

    /** Has the file looked at again, after its headings were explained or it stopped on its way. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    void look(PublicRef ref, int version, Actor actor) {
        policy.require(actor, CallImport.IMPORT);
        ImportRun run = at(ref, version);
        boolean may = run.state() == ImportRun.State.ASKING
                || run.state() == ImportRun.State.LOOKED
                || run.state() == ImportRun.State.FAILED;
        require(may && run.bytes() != null && run.undone() == null);
        saved(runs.go(run, ImportRun.State.LOOKING, now()));
        audit.write(Act.done("dispatch.import.look", actor).on(ImportRun.KIND, ref.text()));
        background.look(ref, actor);
    }

    /** @throws SomeoneElseSaved when somebody else took the step first: then it is loaded once */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class, CannotRun.class})
    void load(PublicRef ref, int version, Actor actor) {
        policy.require(actor, CallImport.IMPORT);
        TakeOver.agency(agencies);
        ImportRun run = at(ref, version);
        require(run.state() == ImportRun.State.LOOKED);
        saved(runs.go(run, ImportRun.State.LOADING, now()));
        audit.write(Act.done("dispatch.import.load", actor)
                .on(ImportRun.KIND, ref.text())
                .changed("file", null, run.file())
                .changed("system", null, run.system()));
        background.load(ref, actor);
    }

    /** Nothing of it is loaded; the file is not kept. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    void drop(PublicRef ref, int version, Actor actor) {
        policy.require(actor, CallImport.IMPORT);
        ImportRun run = at(ref, version);
        require(droppable(run));
        saved(runs.step(run, ImportRun.State.DROPPED, now()));
        keeper.forget(run, "The import was given up.", actor);
        audit.write(Act.done("dispatch.import.drop", actor).on(ImportRun.KIND, ref.text()));
    }

    static boolean droppable(ImportRun run) {
        return run.figures().loaded() == 0
                && (run.state() == ImportRun.State.ASKING
                        || run.state() == ImportRun.State.LOOKED
                        || run.state() == ImportRun.State.FAILED);
    }

    /** Takes back what nobody touched since. @param why as typed */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    void undo(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, UNDO);
        ImportRun run = at(ref, version);
        require(run.undoable());
        saved(runs.undo(run, why, now(), actor.name()));
        audit.write(Act.done(UNDO, actor).on(ImportRun.KIND, ref.text()).because(why));
        background.undo(ref, why, actor);
    }

    private ImportRun at(PublicRef ref, int version) {
        ImportRun run = runs.find(ref).orElseThrow(NoSuch::new);
        saved(run.version() == version ? 1 : 0);
        return run;
    }

    private static void require(boolean may) {
        if (!may) {
            throw new Refusal("This import does not stand so that this can be done.", CITE);
        }
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("The import");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
