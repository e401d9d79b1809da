package org.stationhouse.soak;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The work of a dispatch desk in an open loop: calls come at their own times, whether those before them are done or not, and each is
 * worked through with what belongs to it. The time of an act runs from the moment when it was due, so that a stall counts for all that
 * waited.
 */
final class Load implements AutoCloseable {

    /** So many calls an hour a city of 100,000 has when it has most; see {@link SoakTests}. */
    static final double PEAK = 23;

    private static final int CLERKS = 8;
    private static final int BOARDS = 50;
    private static final List<String> NATURES = List.of("459", "415", "594", "484", "242", "Welfare check");
    private static final List<String> NAMES = List.of("Lopez", "Nguyen", "Okafor", "Petrov", "Whitlock", "Haddad");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern RECORD = Pattern.compile(".*/(?:calls|contacts)/([0-9A-Z]{17}).*");

    final Clerk.Answers answers = new Clerk.Answers();
    final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();

    /** Calls that came, and those that were worked through to their end. */
    final LongAdder begun = new LongAdder();

    final LongAdder ended = new LongAdder();

    private final List<Clerk> clerks = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Random random;
    private final double callsASecond;
    private volatile boolean over;

    /** @param times how many times the peak */
    Load(URI address, double times, Random random) throws IOException, InterruptedException {
        this.random = random;
        this.callsASecond = PEAK * times / 3_600;
        for (int n = 0; n < CLERKS; n++) {
            var clerk = new Clerk(address, "s" + n, answers);
            clerk.signIn();
            clerks.add(clerk);
        }
    }

    /** Calls come until the time is over; then what is under way is let go. */
    void run(Duration time) {
        for (int n = 0; n < BOARDS; n++) {
            Clerk clerk = clerks.get(n % CLERKS);
            threads.submit(() -> watch(clerk));
        }
        long first = System.nanoTime();
        for (int n = 0; n < expected(time); n++) {
            long due = first + (long) ((n + random.nextDouble()) / callsASecond * 1e9);
            sleepUntil(due);
            Clerk clerk = clerks.get(n % CLERKS);
            int number = n;
            long seed = random.nextLong();
            threads.submit(() -> call(clerk, number, due, new Random(seed)));
        }
        long end = first + time.toNanos();
        sleepUntil(end);
        over = true;
    }

    /** Calls that come in this time: one in each part of it, at any moment of the part. */
    int expected(Duration time) {
        return (int) (time.toSeconds() * callsASecond);
    }

    private void watch(Clerk clerk) {
        while (!over) {
            try {
                clerk.watch();
            } catch (IOException e) {
                if (!over) {
                    answers.failed.increment();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A call from its first word to its end, with the questions that are asked beside it and now and then somebody at the counter. */
    private void call(Clerk clerk, int number, long due, Random own) {
        String name = NAMES.get(own.nextInt(NAMES.size()));
        String place = (100 + own.nextInt(9_000)) + " Main St";
        begun.increment();
        try {
            var at = new Turn(due);
            String ref = ref(at.act(() -> clerk.post(
                    "/calls",
                    Map.of(
                            "nature",
                            NATURES.get(own.nextInt(NATURES.size())),
                            "place",
                            place,
                            "party",
                            name + ", Ana",
                            "phone",
                            "916555" + (1_000 + own.nextInt(9_000)),
                            "priority",
                            "3",
                            "version",
                            "0",
                            "narrative",
                            "Soak " + number))));
            at.act(() -> clerk.get("/board"));
            at.later(own, 20).act(() -> clerk.get("/find?q=" + Clerk.text(name.toLowerCase() + ", a")));
            step(clerk, at, ref, Map.of("step", "DISPATCH", "unit", "S" + (10 + own.nextInt(40))));
            at.later(own, 20);
            step(clerk, at, ref, Map.of("step", "EN_ROUTE"));
            at.act(() -> clerk.get("/calls/all?place=" + Clerk.text("main")));
            at.later(own, 30);
            step(clerk, at, ref, Map.of("step", "ARRIVE"));
            at.act(() -> clerk.post("/calls/" + ref + "/lines", Map.of("said", "Unit is at the door.")));
            at.act(() -> clerk.get("/people?name=" + Clerk.text(name)));
            if (own.nextInt(2) == 0) {
                contact(clerk, at, name);
            }
            at.later(own, 60);
            at.act(() -> clerk.get("/find?q=" + Clerk.text(place.toLowerCase())));
            step(clerk, at, ref, Map.of("step", "CLEAR", "disposition", "REPORT"));
            ended.increment();
        } catch (IOException | RuntimeException e) {
            if (!over) {
                answers.failed.increment();
                System.out.println("soak: " + e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void contact(Clerk clerk, Turn at, String name) throws IOException, InterruptedException {
        String ref = ref(at.act(() -> clerk.post(
                "/contacts",
                Map.of("channel", "PHONE", "asks", "Where is my report", "name", name + ", Bo", "version", "0"))));
        at.act(() -> clerk.get("/contacts/" + ref));
    }

    private static void step(Clerk clerk, Turn at, String ref, Map<String, String> said)
            throws IOException, InterruptedException {
        String page = at.act(() -> clerk.get("/calls/" + ref));
        Matcher version = VERSION.matcher(page);
        if (!version.find()) {
            throw new IOException("the page of a call has no version");
        }
        var form = new java.util.HashMap<>(said);
        form.put("version", version.group(1));
        at.act(() -> clerk.post("/calls/" + ref + "/step", form));
    }

    private static String ref(String path) throws IOException {
        Matcher found = RECORD.matcher(path);
        if (!found.matches()) {
            throw new IOException("a record was not made: " + path);
        }
        return found.group(1);
    }

    private interface Act {
        String done() throws IOException, InterruptedException;
    }

    /** The acts of one call: each is due when the one before it was done, or some time after that. */
    private final class Turn {

        private long due;

        Turn(long due) {
            this.due = due;
        }

        Turn later(Random own, int mostSeconds) {
            due = Math.max(due, System.nanoTime()) + (long) (own.nextDouble() * mostSeconds * 1e9);
            sleepUntil(due);
            return this;
        }

        String act(Act act) throws IOException, InterruptedException {
            if (over) {
                throw new InterruptedException("the time is over");
            }
            String done = act.done();
            long now = System.nanoTime();
            micros.add((now - due) / 1_000);
            due = now;
            return done;
        }
    }

    private static void sleepUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            try {
                Thread.sleep(Duration.ofNanos(left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}
