package org.stationhouse.gates;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.stationhouse.Seed;

/** Counts the tests of this run, keeps the reason of each skip, and prints the figures at the end. */
public final class Tally implements TestExecutionListener {

    private static final AtomicInteger PASSED = new AtomicInteger();
    private static final AtomicInteger FAILED = new AtomicInteger();
    private static final Map<String, String> SKIPPED = new ConcurrentSkipListMap<>();

    /** Classes that are not ended yet, those that run beside the others too. */
    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();

    private static final Map<String, Long> BEGAN = new ConcurrentHashMap<>();
    private static final Map<String, Duration> LONGEST = new ConcurrentHashMap<>();

    /** Time of each class, its methods added up. */
    private static final Map<String, Duration> CLASSES = new ConcurrentHashMap<>();

    private static final int SLOWEST = 20;

    private long started;

    /** Test ({@code Class.method}, or {@code Class} when all of it) to the reason that it gave. */
    static Map<String, String> skipped() {
        return Map.copyOf(SKIPPED);
    }

    /** How long a test took in this run, of its runs the longest; empty when it did not run. */
    static Optional<Duration> took(Method test) {
        return Optional.ofNullable(LONGEST.get(test.getDeclaringClass().getName() + "." + test.getName()));
    }

    /** Waits until no class but the asking one is to be ended. @return those that were not within the time */
    static Set<String> others(Class<?> asking, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (OPEN.size() > 1 && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        var left = new TreeSet<>(OPEN);
        left.remove(asking.getName());
        return left;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        started = System.nanoTime();
        plan.getRoots().forEach(root -> plan.getChildren(root).forEach(it -> OPEN.add(name(it))));
        System.out.println("station tests: -Dstationhouse.seed=" + Seed.number() + " -Dstationhouse.long=" + Seed.LONG);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        BEGAN.put(name(test), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        SKIPPED.put(name(test), reason);
        OPEN.remove(name(test));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        OPEN.remove(name(test));
        if (test.getSource().orElse(null) instanceof MethodSource method) {
            var took = Duration.ofNanos(System.nanoTime() - BEGAN.getOrDefault(name(test), started));
            LONGEST.merge(name(test), took, (a, b) -> a.compareTo(b) < 0 ? b : a);
            if (test.isTest()) {
                CLASSES.merge(method.getClassName(), took, Duration::plus);
            }
        }
        switch (result.getStatus()) {
            case ABORTED ->
                SKIPPED.put(
                        name(test),
                        result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
            case FAILED -> FAILED.incrementAndGet();
            case SUCCESSFUL -> PASSED.addAndGet(test.isTest() ? 1 : 0);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        System.out.printf(
                "station tests: passed=%d failed=%d skipped=%d seconds=%d seed=%d%n",
                PASSED.get(),
                FAILED.get(),
                SKIPPED.size(),
                (System.nanoTime() - started) / 1_000_000_000,
                Seed.number());
        System.out.println("station tests, the slowest in seconds: "
                + CLASSES.entrySet().stream()
                        .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                        .limit(SLOWEST)
                        .map(it -> it.getKey().substring(it.getKey().lastIndexOf('.') + 1) + " "
                                + it.getValue().toSeconds())
                        .collect(Collectors.joining(", ")));
        SKIPPED.forEach((test, reason) -> System.out.println("  skipped " + test + ": " + reason));
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .map(source -> switch (source) {
                    case MethodSource it -> it.getClassName() + "." + it.getMethodName();
                    case ClassSource it -> it.getClassName();
                    default -> test.getDisplayName();
                })
                .orElse(test.getDisplayName());
    }
}
