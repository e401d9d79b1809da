package org.stationhouse.foundation.web.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * Writes one part of a file while the next one is read: one part at a time, in the order of the file, at most one waiting.
 *
 * @param <T> what became of a part
 */
public final class InTurn<T> implements AutoCloseable {

    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Deque<Future<T>> written = new ArrayDeque<>(1);
    private final Consumer<T> done;

    /** @param done is told of each part, in their order and by the thread that reads */
    public InTurn(Consumer<T> done) {
        this.done = done;
    }

    /** Hands a part on, as soon as the one before it is written; throws what that one failed with. */
    public void write(Supplier<T> part) {
        settle();
        written.add(writer.submit(part::get));
    }

    /** Waits for the part that is being written; throws what it failed with. */
    public void settle() {
        if (!written.isEmpty()) {
            done.accept(result(written.remove()));
        }
    }

    private T result(Future<T> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException("The rows can't be written.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The import was interrupted; the next one goes on where it stopped.", e);
        }
    }

    /** A part that is being written is finished: each transaction stands for itself. */
    @Override
    public void close() {
        writer.close();
    }
}
