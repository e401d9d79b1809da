package org.stationhouse.backoffice.post.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.post.Dates;
import org.stationhouse.backoffice.worklist.Tasks;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** A calendar as a calendar program reads it: every tenth answer is lost on the way, and it asks again. */
@StationTest
class CalendarTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Feeds feeds;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst2");
        clock.forward(FeedBrake.WINDOW);
    }

    private HttpResponse<String> get(String secret) {
        try (var program = HttpClient.newHttpClient()) {
            return program.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/calendar/" + secret))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itSaysThatSomethingIsDueAndNothingMore() {
        var day = new Deadline.Day(LocalDate.parse("2026-12-24"), ZoneId.of("America/Los_Angeles"));
        for (int n = 0; n < 20; n++) {
            tasks.give("Canary " + mark + " of Maria Lopez " + n, tasks.owner(clerk), day, false, clerk);
        }
        String secret = feeds.make(clerk);
        var uids = new TreeSet<String>();
        for (int n = 1; n <= 20; n++) {
            String body = get(secret).body();
            if (n % 10 == 0) {
                body = get(secret).body();
            }
            var events = Biweekly.parse(body).first().getEvents();
            var read = new TreeSet<String>();
            events.forEach(it -> read.add(it.getUid().getValue()));
            assertThat(read).as("each once").hasSize(events.size());
            assertThat(n == 1 || read.equals(uids))
                    .as("the same events, not their doubles")
                    .isTrue();
            uids.addAll(read);
            assertThat(body).doesNotContain("Canary", mark, "Lopez").contains("SUMMARY:Deadline", "20261224");
        }
        assertThat(uids).hasSizeGreaterThanOrEqualTo(20);
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'post.feed.read'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(20);
        assertThat(sql.sql("select token_hash from post.feed")
                        .query(String.class)
                        .list())
                .doesNotContain(secret);

        String next = feeds.make(clerk);
        assertThat(get(secret).statusCode()).isEqualTo(404);
        assertThat(get(next).statusCode()).isEqualTo(200);
        feeds.revoke(clerk);
        assertThat(get(next).statusCode()).isEqualTo(404);
        assertThat(get("x").statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseNumberStaysInside() {
        var due = new Deadline.Moment(Instant.parse("2026-12-24T17:00:00Z"));
        assertThatThrownBy(() -> new Dates.Entry(PublicRef.fresh(), "post.date.deadline", "26-000123", due))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Dates.Entry(PublicRef.fresh(), "post.date.deadline", "Lopez", due))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Dates.Entry(PublicRef.fresh(), "post.date.deadline", "N26-000123", due).number())
                .isEqualTo("N26-000123");
    }

    @Test
    void whoAsksTooOftenWaits() {
        var now = new Instant[] {Instant.parse("2026-12-24T17:00:00Z")};
        var brake = new FeedBrake(new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        List<Boolean> passed = Stream.generate(() -> brake.pass("here"))
                .limit(FeedBrake.MOST + 1L)
                .toList();
        assertThat(passed.subList(0, FeedBrake.MOST)).doesNotContain(false);
        assertThat(passed.getLast()).isFalse();
        assertThat(brake.pass("there")).isTrue();
        now[0] = now[0].plus(Duration.ofHours(1));
        assertThat(brake.pass("here")).isTrue();
    }
}
