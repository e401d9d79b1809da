package org.stationhouse.foundation.vault.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.Health;
import org.stationhouse.foundation.vault.Health.Finding;

/** The machine: room on its disks, its clock, and how it is reached. */
@Component
class PlaceCheck implements Health.Check {

    private static final String DISK = "vault.health.disk";
    private static final String CLOCK = "vault.health.clock";
    private static final String TLS = "vault.health.tls";
    private static final long SCARCE = 2L << 30;
    private static final int PERCENT = 10;
    private static final Duration APART = Duration.ofSeconds(2);

    private final DataFolder folder;
    private final DiskState disk;
    private final HealthStore store;
    private final Environment settings;
    private final Clock clock;

    PlaceCheck(DataFolder folder, DiskState disk, HealthStore store, Environment settings, Clock clock) {
        this.folder = folder;
        this.disk = disk;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        try {
            var found = new ArrayList<>(disks());
            found.add(clock());
            found.add(tls());
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> disks() throws IOException {
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("data", folder.data());
        places.put("backups", folder.backups());
        places.put("anchors", folder.anchors());
        var seen = new ArrayList<String>();
        var found = new ArrayList<Finding>();
        for (Path place : places.values()) {
            if (!Files.exists(place)) {
                continue;
            }
            FileStore one = Files.getFileStore(place);
            if (seen.contains(one.toString())) {
                continue;
            }
            seen.add(one.toString());
            long free = one.getUsableSpace();
            long percent = 100 * free / Math.max(1, one.getTotalSpace());
            String gigabytes = String.format(java.util.Locale.ROOT, "%.1f", free / (double) (1L << 30));
            if (disk.readOnly()) {
                found.add(Finding.bad(DISK, "vault.health.disk.bad", place, gigabytes));
            } else if (free < SCARCE || percent < PERCENT) {
                found.add(Finding.warn(DISK, "vault.health.disk.warn", place, gigabytes, percent));
            } else {
                found.add(Finding.ok(DISK, "vault.health.disk.ok", place, gigabytes, percent));
            }
        }
        return found;
    }

    /** CJIS AU-8. A clock that was set back shows in lines that lie in the future. */
    private Finding clock() {
        Instant before = clock.instant();
        Duration apart = Duration.between(before, store.serverClock()).abs();
        Instant newest = store.newestLine(before);
        if (newest.isAfter(clock.instant().plus(APART))) {
            return Finding.bad(CLOCK, "vault.health.clock.back", newest.toString());
        }
        return apart.compareTo(APART) > 0
                ? Finding.warn(CLOCK, "vault.health.clock.apart", apart.toSeconds())
                : Finding.ok(CLOCK, "vault.health.clock.ok");
    }

    private Finding tls() throws UnknownHostException {
        String address = settings.getProperty("server.address", "127.0.0.1");
        if (settings.getProperty("server.ssl.key-store") != null) {
            return Finding.ok(TLS, "vault.health.tls.ok", address);
        }
        return InetAddress.getByName(address).isLoopbackAddress()
                ? Finding.ok(TLS, "vault.health.tls.loopback")
                : Finding.bad(TLS, "vault.health.tls.bad", address);
    }
}
