package org.stationhouse.foundation.vault.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.DiskState;

/**
 * {@link DiskState}: looks twice a second at every file system that the house writes to, each once, however many of its folders lie
 * there.
 */
@Component
class DiskWatch implements DiskState, SmartLifecycle {

    private static final System.Logger LOG = System.getLogger(DiskWatch.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SUSPICION = Duration.ofSeconds(10);
    private static final long MIB = 1L << 20;

    private final List<Place> places;
    private final long ballast;
    private final boolean serving;
    private final ApplicationEventPublisher events;
    private final Map<Long, Room> rooms = new LinkedHashMap<>();
    private volatile boolean full;
    private volatile long suspectedAt = System.nanoTime() - SUSPICION.toNanos();
    private @Nullable ScheduledExecutorService looks;

    /**
     * @param margin free mebibytes below which the house is read-only; each of {@code stationhouse.disk.database.margin-mib},
     *     {@code .files.} and {@code .archive.} may say another one
     * @param ballast mebibytes of ballast on each disk, 0 for none
     */
    DiskWatch(
            DataFolder folder,
            Environment settings,
            ApplicationEventPublisher events,
            @Value("${stationhouse.disk.margin-mib:512}") long margin,
            @Value("${stationhouse.disk.ballast-mib:64}") long ballast,
            @Value("${stationhouse.serving:${stationhouse.jobs:true}}") boolean serving) {
        this.ballast = ballast * MIB;
        this.serving = serving;
        this.events = events;
        Path data = folder.data();
        long database = margin(settings, "database", margin);
        this.places = List.of(
                new Place("database", data, database, true),
                new Place("database's log", data.resolve("pgdata").resolve("pg_wal"), database, false),
                new Place("anchors", folder.anchors(), database, false),
                new Place("files", data.resolve("files"), margin(settings, "files", margin), true),
                new Place("backups", folder.backups(), margin(settings, "archive", margin), true));
        look(false);
    }

    private static long margin(Environment settings, String place, long otherwise) {
        return MIB * settings.getProperty("stationhouse.disk." + place + ".margin-mib", Long.class, otherwise);
    }

    @Override
    public boolean readOnly() {
        return full || System.nanoTime() - suspectedAt < SUSPICION.toNanos();
    }

    @Override
    public void suspect() {
        suspectedAt = System.nanoTime();
    }

    private void round() {
        try {
            look(serving);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The room on the disks can't be looked at.", e);
        }
    }

    /** @param builds whether ballast is built, which takes a moment */
    private synchronized void look(boolean builds) {
        Map<Long, List<Place>> disks = disks();
        rooms.keySet().retainAll(disks.keySet());
        var scarce = new StringBuilder();
        disks.forEach((disk, lying) -> {
            Room room = rooms.computeIfAbsent(disk, it -> room(lying, builds));
            if (room.look()) {
                scarce.append(scarce.isEmpty() ? "" : " ").append(room.sentence());
            }
        });
        turn(scarce.toString());
    }

    private Map<Long, List<Place>> disks() {
        var disks = new LinkedHashMap<Long, List<Place>>();
        for (Place place : places) {
            try {
                disks.computeIfAbsent(place.disk(), it -> new ArrayList<>()).add(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return disks;
    }

    private Room room(List<Place> lying, boolean builds) {
        Path home = lying.stream()
                .filter(Place::ballast)
                .map(Place::folder)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        Path at = lying.getFirst().there();
        return new Room(
                lying.stream().map(Place::name).collect(Collectors.joining(", ")),
                at,
                lying.stream().mapToLong(Place::margin).max().orElse(0),
                Ballast.in(home == null ? at : home, home == null ? 0 : ballast),
                builds);
    }

    private void turn(String scarce) {
        boolean now = !scarce.isEmpty();
        if (now == full) {
            return;
        }
        full = now;
        String sentence = now
                ? scarce + " Nothing can be saved until space is freed; reading goes on."
                : "There is room on the disk again: the house goes on.";
        LOG.log(now ? System.Logger.Level.ERROR : System.Logger.Level.INFO, sentence);
        Thread.startVirtualThread(() -> tell(new Turned(now, sentence)));
    }

    /** Apart from the watch, which must go on while the database that a listener writes to does not answer. */
    private void tell(Turned turned) {
        try {
            if (turned.readOnly()) {
                events.publishEvent(new Alarm("disk.full", turned.sentence()));
            }
            events.publishEvent(turned);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The turn of the disk was heard by nobody: " + turned.sentence(), e);
        }
    }

    @Override
    public synchronized void start() {
        if (looks == null) {
            rooms.clear();
            var one = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("disk-watch").factory());
            one.scheduleWithFixedDelay(this::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            looks = one;
        }
    }

    @Override
    public synchronized void stop() {
        if (looks != null) {
            looks.shutdown();
            looks = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looks != null;
    }

    /** Before all that writes, and gone after it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
