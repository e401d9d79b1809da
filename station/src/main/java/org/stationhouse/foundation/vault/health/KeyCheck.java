package org.stationhouse.foundation.vault.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.Health;
import org.stationhouse.foundation.vault.Health.Finding;
import org.stationhouse.foundation.vault.KeySafe;

/** Keys: all there, for their owner's eyes alone, and their escrow known to work. */
@Component
class KeyCheck implements Health.Check {

    private static final String THERE = "vault.health.keys";
    private static final String MODES = "vault.health.modes";
    private static final String ESCROW = "vault.health.escrow";
    private static final Duration YEAR = Duration.ofDays(366);
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final KeySafe keys;
    private final DataFolder folder;
    private final Clock clock;

    KeyCheck(KeySafe keys, DataFolder folder, Clock clock) {
        this.keys = keys;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        var found = new ArrayList<Finding>();
        List<KeySafe.Master> all = keys.masters();
        List<String> missing =
                all.stream().filter(it -> !it.here()).map(KeySafe.Master::id).toList();
        found.add(
                missing.isEmpty()
                        ? Finding.ok(THERE, "vault.health.keys.ok", all.size())
                        : Finding.bad(THERE, "vault.health.keys.missing", String.join(", ", missing)));
        List<String> open = readableByOthers();
        found.add(
                open.isEmpty()
                        ? Finding.ok(MODES, "vault.health.modes.ok", folder.keys())
                        : Finding.bad(MODES, "vault.health.modes.bad", String.join(", ", open)));
        all.stream().filter(it -> it.state() == KeySafe.State.CURRENT).forEach(it -> found.add(escrow(it)));
        return found;
    }

    /** Loss drill once a year, as contingency tests (CJIS CP-4). */
    private Finding escrow(KeySafe.Master master) {
        Instant written = master.escrowedAt();
        Instant drilled = master.drilledAt();
        if (written == null) {
            return Finding.warn(ESCROW, "vault.health.escrow.none");
        }
        if (drilled == null || Duration.between(drilled, clock.instant()).compareTo(YEAR) > 0) {
            return Finding.warn(ESCROW, "vault.health.escrow.undrilled", written.toString());
        }
        return Finding.ok(ESCROW, "vault.health.escrow.ok", written.toString(), drilled.toString());
    }

    private List<String> readableByOthers() {
        var open = new ArrayList<String>();
        try (var files = Files.walk(folder.keys())) {
            for (Path file : files.toList()) {
                if (!OWNER.containsAll(Files.getPosixFilePermissions(file)) && holdsSecrets(file)) {
                    open.add(file.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open;
    }

    private static boolean holdsSecrets(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isDirectory(file) || name.endsWith(".secret") || name.endsWith(".key");
    }
}
