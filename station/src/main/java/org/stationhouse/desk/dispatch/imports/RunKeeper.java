package org.stationhouse.desk.dispatch.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.web.TakeOver;

/** Keeps the record of runs: begins them, ends them well or badly, and says of those that went silent that they stopped. */
@Service
class RunKeeper {

    /** Every batch says that the run goes on, and takes seconds; whoever is silent for so long was killed. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    static final String STOPPED = "The program was stopped while it worked on this.";

    private static final int LONGEST_FAILURE = 500;

    private final RunStore runs;
    private final FileBytes files;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    RunKeeper(RunStore runs, FileBytes files, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.files = files;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a run that loads at once, as the command does. */
    @Transactional
    ImportRun begin(String file, String system, Actor actor) {
        PublicRef ref = PublicRef.fresh();
        runs.insert(ref, file, null, system, ImportRun.State.LOADING, now(), actor.name());
        audit.write(Act.done("dispatch.import.load", actor)
                .on(ImportRun.KIND, ref.text())
                .changed("file", null, file)
                .changed("system", null, system));
        return runs.find(ref).orElseThrow();
    }

    /** A file was looked at that nobody has brought in yet, as the command does. */
    @Transactional
    void weighed(String file, TakeOver.Outcome outcome, Actor actor) {
        audit.write(Act.done("dispatch.import.look", actor)
                .changed("file", null, file)
                .count(outcome.loaded() + outcome.rejected() + outcome.unchanged()));
    }

    /** What a look found. */
    @Transactional
    void looked(ImportRun run, String system, TakeOver.Outcome outcome) {
        runs.system(run.id(), system);
        runs.end(run.id(), ImportRun.State.LOOKED, outcome.rejected(), outcome.problems(), null, now());
    }

    /** What was loaded; the file is not needed any more. */
    @Transactional
    void loaded(ImportRun run, String system, TakeOver.Outcome outcome, Actor actor) {
        runs.system(run.id(), system);
        Path report = outcome.report();
        String name = report == null ? null : String.valueOf(report.getFileName());
        if (runs.end(run.id(), ImportRun.State.DONE, outcome.rejected(), outcome.problems(), name, now()) == 0) {
            return;
        }
        forget(run, "The log is loaded.", actor);
        audit.write(Act.done("dispatch.import.end", actor)
                .on(ImportRun.KIND, run.ref().text())
                .count(outcome.loaded()));
    }

    /** Every call that may go is gone. */
    @Transactional
    void undone(ImportRun run, Actor actor) {
        ImportRun now = runs.find(run.ref()).orElseThrow();
        if (runs.end(run.id(), ImportRun.State.UNDONE, now.figures().rejected(), now.reasons(), null, now()) == 1) {
            forget(run, "The import was undone.", actor);
        }
    }

    /** @param why one sentence */
    @Transactional
    void failed(ImportRun run, String why, Actor actor) {
        String said = why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE);
        if (runs.fail(run.id(), said, now()) == 1) {
            audit.write(Act.failed("dispatch.import.end", actor, said)
                    .on(ImportRun.KIND, run.ref().text()));
        }
    }

    /** The stored file goes. */
    @Transactional
    void forget(ImportRun run, String why, Actor actor) {
        PublicRef bytes = run.bytes();
        if (bytes != null) {
            files.dispose(bytes, why, actor);
            runs.forget(run.id());
        }
    }

    /** Runs on which nobody works any more are said to have stopped. @return how many */
    @Transactional
    int settle(Actor actor) {
        policy.require(actor, "dispatch.import.stop");
        List<ImportRun> silent = runs.silent(now().minus(SILENCE), Act.MOST_REFS);
        for (ImportRun run : silent) {
            runs.fail(run.id(), STOPPED, now());
        }
        if (!silent.isEmpty()) {
            audit.write(Act.done("dispatch.import.stop", actor)
                    .on(
                            ImportRun.KIND,
                            silent.stream().map(it -> it.ref().text()).toList())
                    .count(silent.size()));
        }
        return silent.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What a failure says to people. @return null where it is a fault of the program, which is logged */
    static @Nullable String sentence(Throwable failed) {
        return failed instanceof org.stationhouse.foundation.vault.CannotRun
                        || failed instanceof org.stationhouse.foundation.staff.Refusal
                ? failed.getMessage()
                : null;
    }
}
