package org.stationhouse.backoffice.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.PublicRef;

/** E-mail that a mail server refuses, or that it never takes. */
@StationTest
class UndeliveredEmailTests extends EmailHouse {

    @Test
    void oneEventIsWrittenOnceWhatIsRefusedBecomesATaskAndIsSentAgainOnce() {
        try (var server = new LossySmtp(1)) {
            line.set(server.port(), true, "", administrator);
            PublicRef ref = send(7);
            assertThat(inTransaction(() -> outbox.send(
                            "post.test:" + mark + 7,
                            new Mail(Wording.NOTICE, null, "/"),
                            new Mailbox("b@police.example"),
                            Locale.ENGLISH,
                            administrator)))
                    .isEmpty();
            for (int tries = 0; tries < 3; tries++) {
                round.run(carrier);
                clock.forward(Backoff.LONGEST_PAUSE);
            }
            assertThat(state(ref)).isInstanceOf(DeliveryState.Rejected.class);
            assertThat(task(ref)).isEqualTo("OPEN");
            int version = desk.read(ref, administrator).orElseThrow().delivery().version();
            PublicRef again = desk.again(ref, version, administrator);
            assertThat(task(ref)).isEqualTo("DONE");
            assertThat(desk.read(again, administrator).orElseThrow().delivery().againOf())
                    .isEqualTo(ref);
            assertThatThrownBy(() -> desk.again(ref, version, administrator))
                    .isInstanceOf(org.stationhouse.foundation.staff.Refusal.class);
            desk.cancel(again, 1, "Not needed.", administrator);
            assertThat(channels.days(administrator))
                    .extracting(ChannelBook.Line::count)
                    .allMatch(DayCount::even);
        }
    }

    private String task(PublicRef ref) {
        return sql.sql("select state from worklist.task where source = :source")
                .param("source", "post.outbox:" + ref)
                .query(String.class)
                .single();
    }

    @Test
    void aMailServerThatIsAwayIsTriedForFourDays() {
        line.set(1, true, "", administrator);
        PublicRef ref = send(9);
        round.run(carrier);
        assertThat(state(ref)).isInstanceOf(DeliveryState.Pending.class);
        clock.forward(Duration.ofDays(4).minusMinutes(5));
        round.run(carrier);
        assertThat(state(ref)).isInstanceOf(DeliveryState.Pending.class);
        clock.forward(Duration.ofMinutes(40));
        round.run(carrier);
        assertThat(state(ref)).isInstanceOf(DeliveryState.GivenUp.class);
        assertThat(task(ref)).isEqualTo("OPEN");
    }
}
