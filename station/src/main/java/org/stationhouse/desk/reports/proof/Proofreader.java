package org.stationhouse.desk.reports.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads paragraphs for spelling and grammar on one thread of its own, each once: what was found is kept under the paragraph's hash, in
 * memory only. A caller is answered with what is known by then and asks again for the rest.
 */
@Component
class Proofreader implements DisposableBean {

    /** Longest paragraph that is read, in UTF-16 units. */
    static final int LONGEST = 6_000;

    /** Signs that one asking may queue: who asks for much lets others in between. */
    static final int SHARE = 12_000;

    /** Paragraphs whose answers are kept: some hundred reports in work. */
    static final int KEPT = 4_000;

    private static final Duration SLOWEST = Duration.ofSeconds(4);

    private static final Duration WARMED = Duration.ofMinutes(2);

    /** So long after the start it is made ready, if nobody has asked before: a start has other things to do. */
    private static final Duration WARM_AFTER = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Proofreader.class);

    /** Goes through the rules of the language, so that the first author does not wait for them. */
    private static final String WARM_UP =
            "On 11/28/2026 at about 0915 hours, I was dispatched to a burglary that had just ocurred. "
                    + "The victim, who have locked the door, returned at 1730 hours and found the window broke.";

    /** Reads one paragraph. */
    interface Reader {

        /**
         * What is wrong in it.
         *
         * @param longest of a processor's time
         * @throws Language.TooSlow when it takes longer
         */
        List<Slip> read(String paragraph, Duration longest);
    }

    /** What is known of a paragraph. */
    sealed interface Reading {

        record Read(List<Slip> slips) implements Reading {}

        /** its turn has not come */
        record Waits() implements Reading {}

        record Unread(Why why) implements Reading {}
    }

    enum Why {
        TOO_LONG,
        TOO_SLOW,
        FAILED
    }

    /** Whether it reads. */
    public enum State {
        COLD,
        READY,
        BROKEN
    }

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("proofreader").factory());
    private final Map<String, Reading> known = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<String> queued = new HashSet<>();
    private final Supplier<Reader> maker;
    private @Nullable Reader language;
    private State state = State.COLD;
    private boolean waking;

    @Autowired
    Proofreader() {
        this(Language::new);
    }

    Proofreader(Supplier<Reader> maker) {
        this.maker = maker;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        thread.schedule(this::wake, WARM_AFTER.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    synchronized State state() {
        return state;
    }

    /** Makes it ready, off this thread. */
    synchronized void warm() {
        if (state == State.COLD && !waking) {
            waking = true;
            thread.execute(this::wake);
        }
    }

    private void wake() {
        if (state() != State.COLD) {
            return;
        }
        State now = State.READY;
        try {
            Reader made = maker.get();
            made.read(WARM_UP, WARMED);
            language = made;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The proofreader does not start; reports are written without it", e);
            now = State.BROKEN;
        }
        synchronized (this) {
            state = now;
            notifyAll();
        }
    }

    /**
     * What is known of these paragraphs, in their order; what is not known yet is read next.
     *
     * @param patience how long it may wait for them
     */
    List<Reading> read(List<String> paragraphs, Duration patience) {
        warm();
        List<String> keys = paragraphs.stream().map(Proofreader::key).toList();
        long until = System.nanoTime() + patience.toNanos();
        synchronized (this) {
            enqueue(paragraphs, keys);
            while (state == State.READY && keys.stream().anyMatch(queued::contains)) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0 || !waited(left)) {
                    break;
                }
            }
            var readings = new ArrayList<Reading>();
            for (int n = 0; n < keys.size(); n++) {
                readings.add(
                        paragraphs.get(n).length() > LONGEST
                                ? new Reading.Unread(Why.TOO_LONG)
                                : known.getOrDefault(keys.get(n), new Reading.Waits()));
            }
            return readings;
        }
    }

    private boolean waited(long millis) {
        try {
            wait(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void enqueue(List<String> paragraphs, List<String> keys) {
        int share = 0;
        for (int n = 0; n < keys.size() && state == State.READY && share < SHARE; n++) {
            String paragraph = paragraphs.get(n);
            String key = keys.get(n);
            if (paragraph.length() > LONGEST || known.containsKey(key)) {
                continue;
            }
            share += paragraph.length();
            if (queued.add(key)) {
                thread.execute(() -> answer(key, paragraph));
            }
        }
    }

    private void answer(String key, String paragraph) {
        Reading reading;
        try {
            Reader reader = language;
            reading = new Reading.Read(reader == null ? List.of() : reader.read(paragraph, SLOWEST));
        } catch (Language.TooSlow e) {
            reading = new Reading.Unread(Why.TOO_SLOW);
        } catch (RuntimeException | LinkageError e) {
            // what it says may name words of the report
            LOG.error("A paragraph could not be read: {}", e.getClass().getName());
            reading = new Reading.Unread(Why.FAILED);
        }
        synchronized (this) {
            known.put(key, reading);
            queued.remove(key);
            if (known.size() > KEPT) {
                known.remove(known.keySet().iterator().next());
            }
            notifyAll();
        }
    }

    synchronized int kept() {
        return known.size();
    }

    private static String key(String paragraph) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(paragraph.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
