package org.stationhouse.desk.dispatch.unit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.stationhouse.foundation.staff.Needs;

/** The line on which an open board hears that something has changed: server-sent events, each on the virtual thread of its request. */
@Controller
class FeedPages {

    /** So long one request is answered; the browser asks again, and is let in again or not. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** After so much silence a sign of life is sent, and who has gone is noticed. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final BoardFeed feed;

    FeedPages(BoardFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/board/events")
    @Needs("dispatch.unit.list")
    void events(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        OutputStream out = response.getOutputStream();
        try {
            tell(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | DataAccessException e) {
            // the board was closed, or the database does not answer: the browser asks again when it can
            return;
        }
    }

    private void tell(OutputStream out) throws IOException, InterruptedException {
        String told = feed.stamp();
        send(out, "retry: 2000\nevent: hello\ndata: \n\n");
        long begun = System.nanoTime();
        long last = begun;
        while (!feed.closed() && System.nanoTime() - begun < LONGEST.toNanos()) {
            Thread.sleep(BoardFeed.EVERY);
            String now = feed.stamp();
            if (!now.equals(told)) {
                send(out, "event: changed\ndata: \n\n");
                told = now;
                last = System.nanoTime();
            } else if (System.nanoTime() - last > SILENCE.toNanos()) {
                send(out, ":\n\n");
                last = System.nanoTime();
            }
        }
    }

    private static void send(OutputStream out, String event) throws IOException {
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
