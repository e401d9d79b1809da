package org.stationhouse.foundation.vault.box;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gets one thing after the other ready on a thread of its own while the caller works on those before, so that reading, decrypting,
 * inflating and writing go on at the same time. Never more than a few wait.
 */
public final class Ahead<T> implements AutoCloseable {

    private static final long LOOK_MS = 50;

    /** Where the things come from. */
    public interface Source<T> {
        /** @return null at the end */
        @Nullable
        T next() throws IOException;
    }

    /** @param thing null at the end */
    private record Ready<T>(@Nullable T thing, @Nullable Throwable failure) {}

    private final BlockingQueue<Ready<T>> waiting;
    private final Source<T> source;
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Ready<T> end;

    /** @param most that may wait */
    public Ahead(String name, int most, Source<T> source) {
        this.waiting = new ArrayBlockingQueue<>(most);
        this.source = source;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        Ready<T> ready;
        do {
            ready = ready();
        } while (put(ready) && ready.thing() != null);
    }

    private Ready<T> ready() {
        try {
            return new Ready<>(source.next(), null);
        } catch (IOException | RuntimeException | Error e) {
            return new Ready<>(null, e);
        }
    }

    /** @return false when nobody wants any more */
    private boolean put(Ready<T> ready) {
        try {
            while (!closed) {
                if (waiting.offer(ready, LOOK_MS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return false;
    }

    /**
     * @return null at the end
     * @throws IOException what the source threw, here as there
     */
    @Nullable
    public T next() throws IOException {
        Ready<T> ready = end == null ? taken() : end;
        if (ready.thing() == null) {
            end = ready;
            fail(ready.failure());
        }
        return ready.thing();
    }

    private Ready<T> taken() throws IOException {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the reading was broken off");
        }
    }

    private static void fail(@Nullable Throwable failure) throws IOException {
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** When this returns the source is not asked any more. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
