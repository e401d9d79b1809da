package org.stationhouse.backoffice.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Alarm;

/** Alarms by e-mail. */
@StationTest
class AlarmMailTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    OutboxRound round;

    @Autowired
    Carrier carrier;

    @Autowired
    MailLine line;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEventPublisher alarms;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor administrator = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        administrator = door.actor("administrator");
    }

    @AfterEach
    void offDuty() {
        line.set(1, false, "", administrator);
    }

    /** An alarm is told once an hour for each kind, without its words; without a mail server nothing is written. */
    @Test
    void alarmsAreToldAndSayNothing() {
        var alarm = new Alarm("test." + mark, "The canary of Maria Lopez has died.");
        alarms.publishEvent(alarm);
        assertThat(sql.sql("select count(*) from post.delivery where key like :key")
                        .param("key", "post.alarm:test." + mark + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        try (var server = new LossySmtp(0)) {
            line.set(server.port(), true, mark + "-admin@police.example", administrator);
            alarms.publishEvent(alarm);
            alarms.publishEvent(alarm);
            round.run(carrier);
            var told = server.texts().stream()
                    .filter(it -> it.contains(mark + "-admin"))
                    .toList();
            assertThat(told).as("what waits for others may go with it").hasSize(1);
            assertThat(told.getFirst())
                    .contains("Stationhouse has raised an alarm")
                    .doesNotContain("Lopez", "canary", "test." + mark);
        }
    }
}
