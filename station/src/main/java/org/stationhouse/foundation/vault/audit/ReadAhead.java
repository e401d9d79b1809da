package org.stationhouse.foundation.vault.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.audit.LogStore.Complaints;
import org.stationhouse.ledger.Finding;
import org.stationhouse.ledger.LogSink;
import org.stationhouse.ledger.Note;
import org.stationhouse.ledger.Row;
import org.stationhouse.ledger.Side;

/**
 * Lets a log be read on a thread of its own while what was read before is checked on the caller's, so that the database and the check
 * work at the same time. What is read waits in batches, at most a few megabytes of it, so a log of any length takes the same memory.
 */
final class ReadAhead implements LogSink, Complaints {

    private static final int MOST_STEPS = 500;
    private static final int MOST_BYTES = 1 << 18;
    private static final int BATCHES = 8;
    private static final long LOOK_MS = 50;

    /** Reads a log and hands all of it over. @param <E> how that can fail */
    interface Reading<E extends Exception> {
        void run(ReadAhead to) throws E;
    }

    /** One thing that was read, on its way to whom it is for. */
    private interface Step {
        void tell(LogSink sink, Complaints complaints);
    }

    /** Ends the reading when nobody listens any more. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final List<Step> END = List.of();

    private final BlockingQueue<List<Step>> waiting = new ArrayBlockingQueue<>(BATCHES);
    private List<Step> batch = new ArrayList<>(MOST_STEPS);
    private int bytes;
    private @Nullable Throwable failure;
    private volatile boolean givenUp;

    private ReadAhead() {}

    /** However this ends, nothing is read any more afterwards. */
    static <E extends Exception> void run(Class<E> fails, Reading<E> reading, LogSink sink, Complaints complaints)
            throws E {
        var ahead = new ReadAhead();
        Thread reader = Thread.ofPlatform().daemon().name("audit-reader").start(() -> ahead.read(reading));
        try {
            for (List<Step> next = ahead.waiting.take(); next != END; next = ahead.waiting.take()) {
                next.forEach(step -> step.tell(sink, complaints));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading of the audit trail was broken off", e);
        } finally {
            ahead.end(reader);
        }
        ahead.fail(fails);
    }

    private void read(Reading<?> reading) {
        try {
            reading.run(this);
            handOver(batch);
        } catch (Exception | Error e) {
            failure = e;
        }
        try {
            handOver(END);
        } catch (GivenUp nobodyListens) {
            waiting.clear();
        }
    }

    private void add(Step step, int size) {
        batch.add(step);
        bytes += size;
        if (batch.size() >= MOST_STEPS || bytes >= MOST_BYTES) {
            handOver(batch);
            batch = new ArrayList<>(MOST_STEPS);
            bytes = 0;
        }
    }

    private void handOver(List<Step> steps) {
        try {
            while (!waiting.offer(steps, LOOK_MS, TimeUnit.MILLISECONDS)) {
                if (givenUp) {
                    throw new GivenUp();
                }
            }
        } catch (InterruptedException e) {
            throw new GivenUp();
        }
    }

    private void end(Thread reader) {
        givenUp = true;
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <E extends Exception> void fail(Class<E> fails) throws E {
        Throwable failed = failure;
        if (fails.isInstance(failed)) {
            throw fails.cast(failed);
        }
        switch (failed) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failed);
        }
    }

    @Override
    public void epoch(Note statement) {
        add((sink, complaints) -> sink.epoch(statement), statement.text().length());
    }

    @Override
    public void row(Row row, @Nullable Side side) {
        add((sink, complaints) -> sink.row(row, side), row.size() + (side == null ? 0 : side.ciphertext().length));
    }

    @Override
    public void checkpoint(Note checkpoint) {
        add((sink, complaints) -> sink.checkpoint(checkpoint), checkpoint.text().length());
    }

    @Override
    public void found(Finding.Kind kind, long at, String sentence) {
        add((sink, complaints) -> complaints.found(kind, at, sentence), sentence.length());
    }
}
