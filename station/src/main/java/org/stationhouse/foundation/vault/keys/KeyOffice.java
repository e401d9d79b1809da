package org.stationhouse.foundation.vault.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.KeySafe;

/** {@link KeySafe} over the files of the keys folder and the tables of wrapped keys. */
@Service
class KeyOffice implements KeySafe, InitializingBean {

    private static final String KIND = "vault.master-key";

    private final DataFolder folder;
    private final MasterKeyring masters;
    private final AgencyKeyStore store;
    private final Rewrap rewrap;
    private final LossDrill lossDrill;
    private final AuditTrail audit;
    private final TransactionTemplate act;
    private final Clock clock;

    KeyOffice(
            DataFolder folder,
            MasterKeyring masters,
            AgencyKeyStore store,
            Rewrap rewrap,
            LossDrill lossDrill,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.folder = folder;
        this.masters = masters;
        this.store = store;
        this.rewrap = rewrap;
        this.lossDrill = lossDrill;
        this.audit = audit;
        this.act = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** On each start: a master key just made gets its audit line, and the sealed copy of the keys folder is brought up to date. */
    @Override
    public void afterPropertiesSet() {
        act.executeWithoutResult(status -> store.announce()
                .forEach(id -> audit.write(
                        Act.done("vault.keys.make", Actor.program("keys")).on(KIND, id))));
        keepSealed();
    }

    @Override
    public void keepSealed() {
        try {
            SealedKeys.keep(folder, masters.files().find(masters.current()));
        } catch (IOException e) {
            throw new UncheckedIOException("the sealed copy of the keys folder can't be written", e);
        }
    }

    @Override
    public List<Master> masters() {
        return store.masters().stream()
                .map(it -> new Master(
                        it.id(),
                        it.state(),
                        it.madeAt(),
                        it.retiredAt(),
                        it.escrowedAt(),
                        it.drilledAt(),
                        masters.files().has(MasterKey.id(it.id()))))
                .toList();
    }

    @Override
    public Rotated rotate(Actor actor) {
        MasterKey fresh = masters.files().add(MasterKey.fresh());
        String from = act.execute(status -> {
            store.lock();
            String old = store.currentMaster().orElseThrow();
            store.retireMaster(old);
            store.insertMaster(fresh.name());
            store.announce();
            rewrap.agencyKeys(fresh.id());
            audit.write(
                    Act.done("vault.keys.rotate", actor).on(KIND, fresh.name()).changed("current", old, fresh.name()));
            return old;
        });
        masters.use(fresh.id());
        keepSealed();
        return new Rotated(String.valueOf(from), fresh.name(), rewrap.recordKeys(fresh.id()));
    }

    @Override
    public List<Path> escrow(Path to, Actor actor) {
        MasterKey key = masters.files().find(masters.current());
        List<Half> halves = Half.split(key);
        var written = new ArrayList<Path>();
        try {
            Files.createDirectories(to);
            for (String letter : List.of("A", "B")) {
                Path file = to.resolve("escrow-" + key.name() + "-half-" + letter + ".txt");
                if (Files.exists(file)) {
                    throw new CannotRun("The folder " + to + " holds halves of this key already: name another folder.");
                }
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, halves.get(written.size()).paper(letter, key, clock.instant()));
                written.add(file);
            }
        } catch (IOException e) {
            throw new CannotRun("The halves can't be written to " + to + ": " + e.getMessage(), e);
        }
        act.executeWithoutResult(status -> {
            store.escrowed(key.name());
            audit.write(Act.done("vault.keys.escrow", actor).on(KIND, key.name()));
        });
        return written;
    }

    @Override
    public Drilled drill(String half, String otherHalf, Actor actor) {
        Drilled result = lossDrill.run(folder, half, otherHalf);
        act.executeWithoutResult(status -> {
            if (result.passed()) {
                store.drilled(result.master());
                audit.write(Act.done("vault.keys.drill", actor).on(KIND, result.master()));
            } else {
                audit.write(Act.failed("vault.keys.drill", actor, String.join(", ", result.failed()))
                        .on(KIND, result.master()));
            }
        });
        return result;
    }
}
