package org.stationhouse.foundation.staff.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Alarm;

/**
 * Counts wrong proofs (CJIS AC-7). Five in 15 minutes lock a name for that source, twenty from all sources lock it everywhere, until
 * somebody releases it. A name that nobody has is counted and locked just the same, so that the answer tells nothing.
 */
@Component
public class Attempts {

    /** Consecutive failures that lock a name for a source, and the time in which they count (AC-7). */
    public static final int MOST_HERE = 5;

    public static final int MOST_EVERYWHERE = 20;
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** With this many failures for whatever names in that time a source is not listened to: somebody tries names. */
    public static final int MOST_OF_SOURCE = 200;

    /** How long attempts are remembered: the longest window of the weekly review (AU-6). */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /**
     * An open lock.
     *
     * @param nameKey as {@link NameKeys} makes it of the name
     * @param source null for a lock that holds everywhere
     */
    public record Lock(
            PublicRef ref, String nameKey, @Nullable String source, Instant lockedAt) {}

    /** Whether a proof is looked at. */
    public sealed interface Begun {

        /** @param attempt to be told how it ended */
        record Open(long attempt) implements Begun {}

        /** The name is locked for this source until somebody releases it. */
        record Locked() implements Begun {}

        /** Nothing from this source is looked at until its failures lie {@link Attempts#WINDOW} back. */
        record TooMany() implements Begun {}
    }

    /** A lock that was just released. */
    record Released(String nameKey, @Nullable String source) {}

    private final AttemptStore store;
    private final ApplicationEventPublisher alarms;
    private final Clock clock;

    Attempts(AttemptStore store, ApplicationEventPublisher alarms, Clock clock) {
        this.store = store;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Before a proof is looked at. The attempt counts from now on, so that many at the same time get no more tries. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Begun begin(String nameKey, String source) {
        store.queue(nameKey);
        Instant since = clock.instant().minus(WINDOW);
        if (store.locked(nameKey, source)) {
            return new Begun.Locked();
        }
        if (store.fromSource(source, since) >= MOST_OF_SOURCE) {
            return new Begun.TooMany();
        }
        AttemptStore.Count count = store.count(nameKey, source, since);
        return count.here() >= MOST_HERE || count.everywhere() >= MOST_EVERYWHERE
                ? new Begun.Locked()
                : new Begun.Open(store.open(nameKey, source, clock.instant()));
    }

    /** The proof was wrong. @return whether the name is locked by it */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean failed(long attempt, String nameKey, String source) {
        store.queue(nameKey);
        store.failed(attempt);
        Instant now = clock.instant();
        if (store.fromSource(source, now.minus(WINDOW)) >= MOST_OF_SOURCE) {
            alarms.publishEvent(new Alarm(
                    "staff.source-shut",
                    "Too many sign-ins failed at " + source + ": somebody may be trying names there."));
        }
        AttemptStore.Count count = store.count(nameKey, source, now.minus(WINDOW));
        boolean here = count.failedHere() >= MOST_HERE;
        boolean everywhere = count.failedEverywhere() >= MOST_EVERYWHERE;
        if ((here || everywhere) && !store.locked(nameKey, source)) {
            store.lock(PublicRef.fresh(), nameKey, everywhere ? null : source, now);
            return true;
        }
        return false;
    }

    /** The proof was right, but it is only the first of two: this attempt does not count, earlier failures still do. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void right(long attempt) {
        store.forgive(attempt);
    }

    /** The person is in: failures from there are no longer consecutive. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String nameKey, String source) {
        store.forgive(nameKey, source);
    }

    /** Every open lock, those of names that nobody has among them. */
    public List<Lock> locks() {
        return store.locks().stream()
                .map(open -> new Lock(open.ref(), open.nameKey(), open.source(), open.lockedAt()))
                .toList();
    }

    /** Ends a lock in the caller's transaction. @return whether there was one */
    public boolean release(PublicRef lock, String by, String why) {
        Optional<Released> released = store.release(lock, clock.instant(), by, why);
        released.ifPresent(it -> store.forgive(it.nameKey(), it.source()));
        return released.isPresent();
    }

    /**
     * Forgets attempts older than {@link #REMEMBERED}, and locks of names that nobody has.
     *
     * @param known keys of the names that accounts have
     */
    public int forgetOld(Collection<String> known) {
        return store.forget(clock.instant().minus(REMEMBERED), known.toArray(String[]::new));
    }
}
