package org.stationhouse.backoffice.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.PublicRef;

/** E-mail against a mail server that loses every tenth message, and against a program that dies between any two steps. */
@StationTest
class SendingEmailTests extends EmailHouse {

    private static final int MANY = 120;

    @Autowired
    AgencyOffice agency;

    private DayCount count() {
        var zone = agency.zone();
        int[] of = {0, 0, 0, 0};
        sql.sql("select state, count(*) as n from post.delivery where addressee like :mark group by state")
                .param("mark", mark + "%")
                .query((row, n) -> {
                    int at = List.of("ACCEPTED", "REJECTED", "PENDING", "CANCELED")
                            .indexOf(row.getString("state").replace("GIVEN_UP", "REJECTED"));
                    of[at] += row.getInt("n");
                    return at;
                })
                .list();
        return new DayCount(
                clock.instant().atZone(zone).toLocalDate(), of[0] + of[1] + of[2], of[0], of[1], of[2], of[3], 0);
    }

    @Test
    void whatIsSentIsAcceptedRejectedOrPendingAtEveryMoment() {
        try (var server = new LossySmtp(10)) {
            line.set(server.port(), true, "", administrator);
            for (int n = 0; n < MANY; n++) {
                send(n);
            }
            int rounds = 0;
            while (count().pending() > 0 && rounds < 50) {
                round.run(carrier);
                rounds++;
                DayCount now = count();
                assertThat(now.sent()).isEqualTo(MANY).isEqualTo(now.accepted() + now.rejected() + now.pending());
                assertThat(channels.days(administrator))
                        .extracting(ChannelBook.Line::count)
                        .allMatch(DayCount::even);
                clock.forward(Backoff.LONGEST_PAUSE);
            }
            DayCount end = count();
            assertThat(refs("ACCEPTED")).isEqualTo(new TreeSet<>(server.taken().keySet()));
            assertThat(refs("REJECTED")).isEqualTo(new TreeSet<>(server.refused()));
            assertThat(end.accepted()).isEqualTo(server.taken().size());
            assertThat(end.rejected()).isEqualTo(server.refused().size());
            assertThat(server.losses()).isGreaterThanOrEqualTo(MANY / 10);
            assertThat(server.taken().values())
                    .as("taken twice only where its yes was lost, under the same Message-ID")
                    .allMatch(times -> times <= 2);
            assertThat(server.texts())
                    .allSatisfy(it -> assertThat(it)
                            .contains(
                                    "Notice N26-000001",
                                    "https://stationhouse.example/",
                                    "Auto-Submitted: auto-generated")
                            .doesNotContain("Test City"));
            System.out.printf(
                    "outbox: sent=%d accepted=%d rejected=%d pending=%d rounds=%d lost=%d taken twice=%d%n",
                    end.sent(),
                    end.accepted(),
                    end.rejected(),
                    end.pending(),
                    rounds,
                    server.losses(),
                    server.taken().values().stream().filter(it -> it == 2).count());
        }
    }

    private TreeSet<String> refs(String state) {
        return new TreeSet<>(sql.sql("select ref from post.delivery where addressee like :mark and state = :state")
                .param("mark", mark + "%")
                .param("state", state)
                .query(String.class)
                .list());
    }

    /** Dies as if the power went: nothing behind that line is done. */
    private static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whoDiesBetweenTwoStepsLosesNothingAndRepeatsUnderTheSameName() {
        try (var server = new LossySmtp(0)) {
            line.set(server.port(), true, "", administrator);
            assertThatThrownBy(() -> inTransaction(() -> {
                        outbox.send(
                                "post.test:" + mark + "gone",
                                new Mail(Wording.NOTICE, null, "/"),
                                new Mailbox(mark + "-gone@police.example"),
                                Locale.ENGLISH,
                                administrator);
                        throw new Dead();
                    }))
                    .as("before the commit of what it tells of")
                    .isInstanceOf(Dead.class);
            assertThat(count().sent()).isZero();

            PublicRef before = send(1);
            assertThatThrownBy(() -> round.run(dying(false))).isInstanceOf(Dead.class);
            assertThat(state(before)).isInstanceOf(DeliveryState.Pending.class);
            assertThat(round.run(carrier)).as("it may still be under way").isZero();
            clock.forward(Backoff.IN_HAND);
            assertThat(round.run(carrier)).isEqualTo(1);
            assertThat(state(before)).isInstanceOf(DeliveryState.Accepted.class);
            assertThat(server.taken()).containsExactlyEntriesOf(new TreeMap<>(java.util.Map.of(before.text(), 1)));

            PublicRef after = send(2);
            assertThatThrownBy(() -> round.run(dying(true))).isInstanceOf(Dead.class);
            assertThat(server.taken()).containsEntry(after.text(), 1);
            clock.forward(Backoff.IN_HAND);
            round.run(carrier);
            assertThat(state(after)).isInstanceOf(DeliveryState.Accepted.class);
            assertThat(server.taken())
                    .as("at most once more, under the same name")
                    .containsEntry(after.text(), 2);
            assertThat(count().accepted()).isEqualTo(2);
        }
    }

    /** @param handedOver whether it dies behind the mail server's yes, or before it said a word */
    private Carrier dying(boolean handedOver) {
        return new Carrier() {
            @Override
            public boolean ready() {
                return true;
            }

            @Override
            public Optional<Mailbox> alarmsTo() {
                return Optional.empty();
            }

            @Override
            public Verdict carry(Delivery delivery) {
                if (handedOver) {
                    carrier.carry(delivery);
                }
                throw new Dead();
            }
        };
    }
}
