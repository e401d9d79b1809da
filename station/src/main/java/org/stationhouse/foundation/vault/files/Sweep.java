package org.stationhouse.foundation.vault.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.Job;

/**
 * Takes away what no row knows: broken uploads, and files whose transaction never committed. They are put aside first and deleted
 * after thirty days, since a database that was restored to an earlier second does not know the files of later ones; a restore
 * further on finds them again.
 */
@Component
class Sweep implements Job {

    static final Duration GRACE = KeptFiles.KEEP_WITHIN.multipliedBy(2);
    static final Duration ASIDE = Duration.ofDays(30);

    /** @param deleted disposed of before, broken off, or aside for thirty days */
    record Swept(int broken, int aside, int back, int deleted) {

        boolean nothing() {
            return broken + aside + back + deleted == 0;
        }
    }

    private final FilePlace place;
    private final FileRowStore rows;
    private final IntakeStore intakes;
    private final AuditTrail audit;
    private final TransactionTemplate act;
    private final Clock clock;

    Sweep(
            KeptFiles files,
            FileRowStore rows,
            IntakeStore intakes,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.place = files.place();
        this.rows = rows;
        this.intakes = intakes;
        this.audit = audit;
        this.act = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "vault.sweep";
    }

    @Override
    public When when() {
        return Job.daily(1, 0);
    }

    @Override
    public void run() {
        sweep();
    }

    Swept sweep() {
        try {
            Instant old = clock.instant().minus(GRACE);
            int broken = broken(old) + parts(old);
            int aside = 0;
            int deleted = 0;
            for (Path shard : shards()) {
                List<PublicRef> names = names(shard, old);
                var unknown = new HashSet<>(names);
                rows.live(names).forEach(unknown::remove);
                Set<PublicRef> disposed = new HashSet<>(rows.disposed(unknown));
                for (PublicRef id : unknown) {
                    if (disposed.contains(id)) {
                        place.delete(id);
                        deleted++;
                    } else {
                        place.setAside(id, clock.instant());
                        aside++;
                    }
                }
            }
            int back = back();
            deleted += expired();
            return told(new Swept(broken, aside, back, deleted));
        } catch (IOException e) {
            throw new UncheckedIOException("the files can't be swept", e);
        }
    }

    private Swept told(Swept swept) {
        if (!swept.nothing()) {
            act.executeWithoutResult(status -> audit.write(Act.done("vault.files.sweep", Actor.program("vault.sweep"))
                    .because("broken off " + swept.broken() + ", put aside " + swept.aside() + ", put back "
                            + swept.back() + ", deleted " + swept.deleted())));
        }
        return swept;
    }

    private int broken(Instant old) throws IOException {
        int deleted = 0;
        for (PublicRef id : names(place.incoming(), old)) {
            Files.deleteIfExists(place.incoming().resolve(id.text()));
            deleted++;
        }
        return deleted;
    }

    /** What came in parts and was given up; without the row that held its key nobody can read it. */
    private int parts(Instant old) throws IOException {
        List<PublicRef> names = names(place.parts(), old);
        var gone = new HashSet<>(names);
        intakes.known(names).forEach(gone::remove);
        for (PublicRef id : gone) {
            Files.deleteIfExists(place.parts().resolve(id.text()));
        }
        return gone.size();
    }

    private int back() throws IOException {
        List<PublicRef> known = rows.live(names(place.orphans(), Instant.MAX));
        for (PublicRef id : known) {
            place.putBack(id);
        }
        return known.size();
    }

    private int expired() throws IOException {
        int deleted = 0;
        for (PublicRef id : names(place.orphans(), clock.instant().minus(ASIDE))) {
            Files.deleteIfExists(place.orphans().resolve(id.text()));
            deleted++;
        }
        return deleted;
    }

    private List<Path> shards() throws IOException {
        try (var folders = Files.list(place.root())) {
            return folders.filter(it -> String.valueOf(it.getFileName()).length() == 2)
                    .sorted()
                    .toList();
        }
    }

    /** Files in a folder that were last changed before a moment; anything else that lies there is left alone. */
    private static List<PublicRef> names(Path folder, Instant before) throws IOException {
        var names = new ArrayList<PublicRef>();
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                if (name.matches("[0-9A-Z]{17}") && FilePlace.changed(file).isBefore(before)) {
                    names.add(PublicRef.of(name));
                }
            }
        }
        return names;
    }
}
