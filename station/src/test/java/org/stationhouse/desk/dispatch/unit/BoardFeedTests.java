package org.stationhouse.desk.dispatch.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;

/** Fifty open boards hear of a change, ask for it, and have it; the line itself carries nothing of a record. */
@StationTest
class BoardFeedTests {

    private static final int BOARDS = 50;
    private static final int ROUNDS = 6;

    /** A second is the promise; while other tests share the machine it is only measured and printed, within this. */
    private static final Duration WITHIN = Duration.ofSeconds(Boolean.getBoolean("stationhouse.long") ? 1 : 5);

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    UnitDesk desk;

    private final String sign =
            "8" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private String text(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Boards that are open have asked before: the first rounds are not measured. */
    @Test
    void fiftyOpenBoardsShowAChangeWithinASecond() throws IOException, InterruptedException {
        Actor clerk = door.actor("pst1");
        desk.goOn(sign, new Unit.Crew("Lopez", null, null), clerk);
        text("/test/sign-in?role=pst1");
        var listening = new CountDownLatch(BOARDS);
        List<CountDownLatch> shown =
                Stream.generate(() -> new CountDownLatch(BOARDS)).limit(ROUNDS).toList();
        for (int i = 0; i < BOARDS; i++) {
            Thread.ofVirtual().start(() -> board(listening, shown));
        }
        assertThat(listening.await(30, TimeUnit.SECONDS)).isTrue();
        var millis = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            UnitStep step = round % 2 == 0 ? UnitStep.BUSY : UnitStep.OUT;
            desk.step(new UnitDesk.Seen(sign, round + 1), step, UnitDesk.Said.words(words(round)), clerk);
            assertThat(shown.get(round).await(30, TimeUnit.SECONDS))
                    .as("all boards show round %s", round)
                    .isTrue();
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
        System.out.println("open boards=" + BOARDS + " millis=" + millis);
        assertThat(millis.getLast()).isLessThanOrEqualTo(WITHIN.toMillis());
    }

    private String words(int round) {
        return "said" + sign + "-" + round;
    }

    /** Listens until a change is told and asks for it, round after round. */
    private void board(CountDownLatch listening, List<CountDownLatch> shown) {
        int next = 0;
        try {
            var events = client.send(request("/board/events"), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            try (var lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
                String line = lines.readLine();
                while (line != null && next < ROUNDS) {
                    assertThat(line).isIn("", ":", "retry: 2000", "event: hello", "event: changed", "data: ");
                    if (line.equals("event: hello")) {
                        listening.countDown();
                    }
                    if (line.equals("event: changed") && text("/board/now").contains(words(next))) {
                        shown.get(next++).countDown();
                    }
                    line = lines.readLine();
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoMayNotSeeTheBoardHearsNothingOfIt() throws IOException, InterruptedException {
        HttpResponse<String> visitor = client.send(request("/board/events"), HttpResponse.BodyHandlers.ofString());
        assertThat(visitor.statusCode()).isEqualTo(401);
        text("/test/sign-in?role=auditor");
        HttpResponse<String> auditor = client.send(request("/board/events"), HttpResponse.BodyHandlers.ofString());
        assertThat(auditor.statusCode()).isEqualTo(403);
        assertThat(auditor.body()).doesNotContain("event:");
    }
}
