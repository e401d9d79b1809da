package org.stationhouse.gates;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
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

    private long started;

    /** Test ({@code Class.method}, or {@code Class} when all of it) to the reason that it gave. */
    static Map<String, String> skipped() {
        return Map.copyOf(SKIPPED);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        started = System.nanoTime();
        System.out.println("station tests: -Dstationhouse.seed=" + Seed.number() + " -Dstationhouse.long=" + Seed.LONG);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        SKIPPED.put(name(test), reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
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
