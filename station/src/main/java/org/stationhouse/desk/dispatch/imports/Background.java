package org.stationhouse.desk.dispatch.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.web.TakeOver;

/** Does what was asked as soon as the transaction that asked is committed, while whoever asked goes on. How it ends stands in the run. */
@Component
class Background {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final RunStore runs;
    private final RunKeeper keeper;
    private final KnownLogs logs;
    private final ImportWork work;
    private final UndoBatches undoing;
    private final FileBytes files;
    private final AgencyOffice agencies;

    Background(
            RunStore runs,
            RunKeeper keeper,
            KnownLogs logs,
            ImportWork work,
            UndoBatches undoing,
            FileBytes files,
            AgencyOffice agencies) {
        this.runs = runs;
        this.keeper = keeper;
        this.logs = logs;
        this.work = work;
        this.undoing = undoing;
        this.files = files;
        this.agencies = agencies;
    }

    private interface Work {
        void on(ImportRun run) throws IOException;
    }

    private interface Reading {
        void of(OpenLog log) throws IOException;
    }

    void look(PublicRef ref, Actor actor) {
        later(
                ref,
                actor,
                run -> read(run, log -> {
                    TakeOver.Outcome outcome = work.look(run, log, agencies.zone());
                    keeper.looked(run, log.system(), outcome);
                }));
    }

    void load(PublicRef ref, Actor actor) {
        later(
                ref,
                actor,
                run -> read(run, log -> {
                    TakeOver.Outcome outcome = work.load(run, log, agencies.zone(), actor);
                    keeper.loaded(run, log.system(), outcome, actor);
                }));
    }

    void undo(PublicRef ref, String why, Actor actor) {
        later(ref, actor, run -> {
            long after = 0;
            long next = undoing.remove(run, after, why, actor);
            while (next > after) {
                after = next;
                next = undoing.remove(run, after, why, actor);
            }
            keeper.undone(run, actor);
        });
    }

    private void read(ImportRun run, Reading reading) throws IOException {
        PublicRef bytes = Objects.requireNonNull(run.bytes());
        try (InputStream in = new BufferedInputStream(files.open(bytes), 64 * 1024)) {
            reading.of(logs.open(in).orElseThrow(() -> new CannotRun("The file " + run.file() + KnownLogs.UNKNOWN)));
        }
    }

    private void later(PublicRef ref, Actor actor, Work act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("import-" + ref).start(() -> done(ref, actor, act));
            }
        });
    }

    private void done(PublicRef ref, Actor actor, Work act) {
        ImportRun run = runs.find(ref).orElseThrow();
        try {
            act.on(run);
        } catch (IOException | RuntimeException | Error e) {
            String sentence = RunKeeper.sentence(e);
            if (sentence == null) {
                LOG.log(System.Logger.Level.ERROR, "The import of " + run.file() + " stopped.", e);
            }
            keeper.failed(run, sentence == null ? ImportDesk.BROKE : sentence, actor);
        }
    }
}
