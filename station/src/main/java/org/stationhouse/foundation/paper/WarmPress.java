package org.stationhouse.foundation.paper;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints one paper for nobody soon after start, so that the first clerk does not wait for fonts and classes (0.7 s). */
@Component
class WarmPress {

    private static final long AFTER_THE_FIRST_PAGES_MS = 4_000;
    private static final String LEAF = "<html lang=\"en\"><head><title>-</title></head><body><p>-</p></body></html>";

    private final Papers papers;

    WarmPress(Papers papers) {
        this.papers = papers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        var press = new Thread(
                () -> {
                    try {
                        Thread.sleep(AFTER_THE_FIRST_PAGES_MS);
                        papers.pdf(LEAF);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "warm-press");
        press.setDaemon(true);
        press.setPriority(Thread.MIN_PRIORITY);
        press.start();
    }
}
