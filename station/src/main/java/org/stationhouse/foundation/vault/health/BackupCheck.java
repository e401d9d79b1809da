package org.stationhouse.foundation.vault.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Backups;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.Health;
import org.stationhouse.foundation.vault.Health.Finding;
import org.stationhouse.foundation.vault.OrderJournal;

/** Backups: their age, the archive of the log, the drill, where they lie, and the order journal. */
@Component
class BackupCheck implements Health.Check {

    private static final String AGE = "vault.health.backup";
    private static final String LOG = "vault.health.log";
    private static final String DRILL = "vault.health.drill";
    private static final String PLACE = "vault.health.place";
    private static final String WAY_BACK = "vault.health.passphrase";
    private static final String ORDERS = "vault.health.orders";
    private static final Duration DAY = Duration.ofHours(26);
    private static final Duration TWO_DAYS = Duration.ofHours(50);
    private static final Duration WEEK = Duration.ofDays(8);
    /** SECURITY.md 6.1 R4: at most this much may be lost. */
    private static final Duration RECOVERY_POINT = Duration.ofSeconds(60);

    private final Backups backups;
    private final OrderJournal orders;
    private final DataFolder folder;
    private final Clock clock;

    BackupCheck(Backups backups, OrderJournal orders, DataFolder folder, Clock clock) {
        this.backups = backups;
        this.orders = orders;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        Instant now = clock.instant();
        Backups.Standing standing = backups.standing();
        List<Backups.Kept> whole =
                standing.kept().stream().filter(Backups.Kept::whole).toList();
        var found = new ArrayList<Finding>();
        found.add(age(whole, now));
        found.add(log(standing, now));
        found.add(drill(whole, now));
        found.add(place());
        found.add(
                standing.passphrase()
                        ? Finding.ok(WAY_BACK, "vault.health.passphrase.ok")
                        : Finding.warn(WAY_BACK, "vault.health.passphrase.none"));
        found.add(orders());
        return found;
    }

    private Finding age(List<Backups.Kept> whole, Instant now) {
        if (whole.isEmpty()) {
            return Finding.bad(AGE, "vault.health.backup.none");
        }
        Duration age = Duration.between(whole.getLast().started(), now);
        if (age.compareTo(TWO_DAYS) > 0) {
            return Finding.bad(AGE, "vault.health.backup.old", age.toHours());
        }
        if (age.compareTo(DAY) > 0) {
            return Finding.warn(AGE, "vault.health.backup.old", age.toHours());
        }
        return backups.settings().scheduled()
                ? Finding.ok(AGE, "vault.health.backup.ok", age.toHours(), whole.size())
                : Finding.warn(AGE, "vault.health.backup.off");
    }

    private Finding log(Backups.Standing standing, Instant now) {
        if (!standing.anySecond()) {
            return Finding.warn(LOG, "vault.health.log.external");
        }
        Instant until = standing.archivedUntil();
        if (standing.problem() != null) {
            return Finding.bad(LOG, "vault.health.log.problem", standing.problem());
        }
        if (until == null) {
            return Finding.bad(LOG, "vault.health.log.none");
        }
        Duration behind = Duration.between(until, now);
        if (behind.compareTo(RECOVERY_POINT) <= 0) {
            return Finding.ok(LOG, "vault.health.log.ok", Math.max(0, behind.toSeconds()));
        }
        return Finding.warn(LOG, "vault.health.log.behind", behind.toSeconds());
    }

    private Finding drill(List<Backups.Kept> whole, Instant now) {
        Backups.Drilled last = backups.lastDrill().orElse(null);
        if (last == null) {
            boolean fresh = whole.isEmpty()
                    || Duration.between(whole.getFirst().started(), now).compareTo(WEEK) < 0;
            return fresh
                    ? Finding.ok(DRILL, "vault.health.drill.soon")
                    : Finding.warn(DRILL, "vault.health.drill.none");
        }
        long days = Duration.between(last.at(), now).toDays();
        if (!last.passed()) {
            return Finding.bad(
                    DRILL,
                    "vault.health.drill.failed",
                    last.at().toString(),
                    last.findings().getFirst());
        }
        return days > WEEK.toDays()
                ? Finding.warn(DRILL, "vault.health.drill.old", days)
                : Finding.ok(
                        DRILL, "vault.health.drill.ok", days, last.restore().toSeconds());
    }

    private Finding place() {
        try {
            boolean same = Files.getFileStore(folder.backups()).equals(Files.getFileStore(folder.data()));
            return same
                    ? Finding.warn(PLACE, "vault.health.place.same", folder.backups())
                    : Finding.ok(PLACE, "vault.health.place.ok", folder.backups());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finding orders() {
        OrderJournal.Standing standing = orders.standing();
        if (!standing.problem().isEmpty()) {
            return Finding.bad(ORDERS, "vault.health.orders.bad", standing.problem());
        }
        return standing.undecided().isEmpty()
                ? Finding.ok(ORDERS, "vault.health.orders.ok", standing.kept())
                : Finding.warn(
                        ORDERS,
                        "vault.health.orders.undecided",
                        standing.undecided().size());
    }
}
