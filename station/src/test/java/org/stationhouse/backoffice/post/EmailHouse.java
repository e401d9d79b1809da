package org.stationhouse.backoffice.post;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What tests of e-mail stand on: a mail server to be set, and nothing that waits before or after. */
abstract class EmailHouse {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDesk desk;

    @Autowired
    ChannelBook channels;

    @Autowired
    OutboxRound round;

    @Autowired
    Carrier carrier;

    @Autowired
    MailLine line;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    Actor administrator = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        administrator = door.actor("administrator");
        cancelWhatOthersLeft();
    }

    @AfterEach
    void offDuty() {
        clock.reset();
        administrator = door.actor("administrator");
        line.set(1, false, "", administrator);
        cancelWhatOthersLeft();
    }

    private void cancelWhatOthersLeft() {
        sql.sql("select ref from post.delivery where state = 'PENDING'")
                .query(String.class)
                .list()
                .forEach(it -> {
                    clock.forward(Backoff.IN_HAND);
                    var ref = new PublicRef(it);
                    int version = desk.read(ref, administrator)
                            .orElseThrow()
                            .delivery()
                            .version();
                    desk.cancel(ref, version, "Of another test.", administrator);
                });
        clock.reset();
    }

    PublicRef send(int n) {
        return inTransaction(() -> outbox.send(
                        "post.test:" + mark + n,
                        new Mail(Wording.NOTICE, "N26-000001", "/"),
                        new Mailbox(mark + "-" + n + "@police.example"),
                        Locale.ENGLISH,
                        administrator))
                .orElseThrow();
    }

    Optional<PublicRef> inTransaction(java.util.function.Supplier<Optional<PublicRef>> act) {
        Optional<PublicRef> made = new TransactionTemplate(transactions).execute(status -> act.get());
        return made == null ? Optional.empty() : made;
    }

    DeliveryState state(PublicRef ref) {
        return desk.read(ref, administrator).orElseThrow().delivery().state();
    }
}
