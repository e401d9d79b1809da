package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AgencyZone;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.Backups;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.FileScrub;
import org.stationhouse.foundation.vault.KeySafe;
import org.stationhouse.foundation.vault.OrderJournal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.vault.audit.AuditProof;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.Recipient;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.Keyring;
import org.stationhouse.foundation.vault.shelf.Recovery;
import org.stationhouse.ledger.Report;

/** {@link Backups} of our own PostgreSQL. */
@Service
class BackupOffice implements Backups, DisposableBean {

    private static final String RUN = "vault.backup.run";
    private static final String DRILL = "vault.backup.drill";

    private final BackupSettingStore settings;
    private final Database database;
    private final AgencyZone zone;
    private final KeySafe keys;
    private final AuditProof proof;
    private final OrderJournal journal;
    private final FileScrub files;
    private final DiskState disk;
    private final AuditTrail audit;
    private final TransactionTemplate act;
    private final Clock clock;
    private final Archivist archivist;

    BackupOffice(
            BackupSettingStore settings,
            Database database,
            AgencyZone zone,
            KeySafe keys,
            AuditProof proof,
            OrderJournal journal,
            FileScrub files,
            DiskState disk,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock)
            throws IOException {
        this.settings = settings;
        this.database = database;
        this.zone = zone;
        this.keys = keys;
        this.proof = proof;
        this.journal = journal;
        this.files = files;
        this.disk = disk;
        this.audit = audit;
        this.act = new TransactionTemplate(transactions);
        this.clock = clock;
        this.archivist = new Archivist(database, clock);
    }

    @Override
    public Settings settings() {
        return settings.find();
    }

    @Override
    public void change(Settings to, Actor actor) {
        act.executeWithoutResult(status -> {
            Settings before = settings.find();
            if (settings.update(to) == 0) {
                throw new SomeoneElseSaved("the settings of the backups");
            }
            audit.write(Act.done("vault.backup.change", actor)
                    .changed("scheduled", before.scheduled(), to.scheduled())
                    .changed("at", before.at(), to.at())
                    .changed("keptDays", before.keptDays(), to.keptDays())
                    .changed("drillOn", before.drillOn(), to.drillOn())
                    .changed("drillAt", before.drillAt(), to.drillAt())
                    .changed("waitingMegabytes", before.waitingMegabytes(), to.waitingMegabytes()));
        });
    }

    @Override
    public Made backUp(Actor actor) {
        disk.requireRoom();
        Settings set = settings.find();
        Instant began = clock.instant();
        try {
            keys.keepSealed();
            Archivist.Made made = archivist.backUp(zone.zone(), set.keptDays(), set.waitingMegabytes());
            act.executeWithoutResult(status -> audit.write(
                    Act.done(RUN, actor).on("vault.backup", made.id()).bytes(made.bytes())));
            return new Made(made.id(), made.bytes(), made.files(), Duration.between(began, clock.instant()));
        } catch (IOException e) {
            failed(RUN, actor, e);
            throw new UncheckedIOException("the backup failed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            failed(RUN, actor, e);
            throw e;
        }
    }

    private void failed(String verb, Actor actor, Exception why) {
        act.executeWithoutResult(status -> audit.writeApart(Act.failed(verb, actor, String.valueOf(why.getMessage()))));
    }

    @Override
    public Standing standing() {
        try {
            BackupFolder folder = archivist.folder();
            var expiry = new Expiry(folder);
            List<Generation> whole = expiry.whole();
            int keptDays = settings.find().keptDays();
            var kept = new ArrayList<Kept>();
            for (Generation generation : folder.generations()) {
                kept.add(new Kept(
                        generation.id(),
                        generation.started(),
                        whole.contains(generation),
                        size(folder, generation),
                        Expiry.of(generation, whole, keptDays)));
            }
            WalReceiver here = archivist.receiver();
            return new Standing(
                    folder.root(),
                    database.embedded(),
                    kept,
                    WalHead.read(folder, archivist.keys().signer().key())
                            .map(WalHead::at)
                            .orElse(null),
                    here == null ? null : here.status().problem(),
                    Recovery.recipient(folder).isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the backups can't be read: " + e.getMessage(), e);
        }
    }

    private static long size(BackupFolder folder, Generation generation) throws IOException {
        long size = 0;
        var all = new ArrayList<Path>(new WalArchive(folder).of(generation));
        try (var files = Files.walk(folder.of(generation))) {
            all.addAll(files.filter(Files::isRegularFile).toList());
        }
        for (Path file : all) {
            size += Files.size(file);
        }
        return size;
    }

    @Override
    public void setPassphrase(char[] phrase, Actor actor) {
        try (var alone = archivist.folder().lock()) {
            BackupKeys keys = archivist.keys();
            new Recipient.Passphrase(phrase);
            Recipient.Holder recovery =
                    Recovery.set(archivist.folder(), phrase, keys.signer().key());
            new Keyring(archivist.folder()).rewrap(keys.identity(), List.of(keys.recipient(), recovery));
            act.executeWithoutResult(status -> audit.write(Act.done("vault.backup.set-passphrase", actor)));
        } catch (IOException e) {
            throw new UncheckedIOException("the passphrase can't be set: " + e.getMessage(), e);
        }
    }

    @Override
    public Drilled drill(Actor actor) {
        Settings set = settings.find();
        try {
            keys.keepSealed();
            DrillReport report = archivist.drill(zone.zone(), set.keptDays(), set.waitingMegabytes(), proof::verify);
            act.executeWithoutResult(status -> audit.write(Act.done(DRILL, actor)
                    .on("vault.backup", report.backup())
                    .because(String.join(" ", report.findings()))));
            return lastDrill().orElseThrow();
        } catch (IOException e) {
            failed(DRILL, actor, e);
            throw new UncheckedIOException("the drill failed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            failed(DRILL, actor, e);
            throw e;
        }
    }

    @Override
    public Optional<Drilled> lastDrill() {
        try {
            return DrillReport.last(
                            archivist.folder(), archivist.keys().signer().key())
                    .map(note -> {
                        var report = DrillReport.parse(note);
                        return new Drilled(
                                report.at(), report.passed(), report.restore(), note.toString(), report.findings());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("the reports of the drills can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Proved proveRestored(String from, Actor actor) {
        act.executeWithoutResult(
                status -> audit.write(Act.done("vault.backup.restore", actor).on("vault.backup", from)));
        Report report = proof.verify(List.of());
        OrderJournal.Standing orders = journal.standing();
        var findings = new ArrayList<String>();
        report.findings().forEach(it -> findings.add("Audit trail: " + it.sentence()));
        if (!orders.problem().isEmpty()) {
            findings.add(orders.problem());
        }
        orders.undecided()
                .forEach(line -> findings.add("Nobody knows whether the order " + line.id() + " (" + line.verb()
                        + " of " + line.record() + ") was carried out when the machine failed: carry it out again."));
        if (files.run().damaged() > 0) {
            files.findings().forEach(it -> findings.add("Stored file " + it.file() + ": " + it.what()));
        }
        try (var base = Running.of(database).base()) {
            long rows = base.rows().values().stream().mapToLong(Long::longValue).sum();
            return new Proved(report.rows(), report.lost(), rows, orders.kept(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException("the restored rows can't be counted: " + e.getMessage(), e);
        }
    }

    Archivist archivist() {
        return archivist;
    }

    @Override
    public void destroy() {
        archivist.close();
    }
}
