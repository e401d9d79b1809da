package org.stationhouse.desk.dispatch.unit;

import java.time.Duration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Says to every open board that something has changed, and nothing of what: each asks for it as its reader, who may see it or not. The
 * database is asked four times a second however many boards are open, and never while none is. See docs/decisions/250.
 */
@Component
class BoardFeed implements ApplicationListener<ContextClosedEvent> {

    static final Duration EVERY = Duration.ofMillis(250);

    private final FeedStore store;
    private final Object turn = new Object();
    private String stamp = "";
    private long read = Long.MIN_VALUE;
    private volatile boolean closed;

    BoardFeed(FeedStore store) {
        this.store = store;
    }

    /** The state of all that a board shows, at most a quarter of a second old. */
    String stamp() {
        synchronized (turn) {
            long now = System.nanoTime();
            if (read == Long.MIN_VALUE || now - read >= EVERY.toNanos()) {
                stamp = store.stamp();
                read = now;
            }
            return stamp;
        }
    }

    /** Whether the house is about to stop, so that no board keeps it. */
    boolean closed() {
        return closed;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closed = true;
    }
}
