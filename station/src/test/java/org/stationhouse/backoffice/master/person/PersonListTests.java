package org.stationhouse.backoffice.master.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/** The list of people leaves the house with a line, and warnings leave the search when they end. */
@StationTest
class PersonListTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    PersonDesk desk;

    @Autowired
    PersonBook book;

    @Autowired
    PersonFiling filing;

    @Autowired
    IndexClock clock;

    @Autowired
    SearchBox box;

    @Autowired
    JdbcClient sql;

    private Actor clerk = Actor.program("test");
    private PublicRef one = PublicRef.fresh();

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        one = desk.enter(People.said("Turnquill, Ada", null), "none", clerk);
    }

    @Test
    void aWarningThatEndedLeavesTheTitleInTheNight() {
        LocalDate today = clock.today();
        desk.say(one, new NewFact(FactKind.FLAG, "ARMED", "Knife", null, null, null, today, "Lee"), "", clerk);
        assertThat(title()).startsWith("ARMED");
        sql.sql("update master.person_fact set until_on = until_on - 1 where kind = 'FLAG' and person = "
                        + "(select id from master.person where ref = :ref)")
                .param("ref", one)
                .update();
        filing.turned(today.minusDays(3), today);
        assertThat(title()).startsWith("Turnquill");
    }

    private String title() {
        return box.find("turnquill", Set.of(), 20, false, clerk).stream()
                .filter(it -> it.ref().equals(one))
                .findFirst()
                .orElseThrow()
                .title();
    }

    @Test
    void theListLeavesWithItsLine() {
        PersonFilter filter = PersonFilter.of("turnquill", null, "", "");
        assertThat(book.export(filter, null, 0, clerk))
                .extracting(PersonLine::ref)
                .contains(one);
        assertThat(book.export(filter, null, 500, clerk)).isEmpty();
        assertThat(sql.sql(
                                "select count(*) from vault.audit_line where verb = 'master.person.export' and :ref = any(refs)")
                        .param("ref", one.text())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> book.export(filter, null, 0, door.actor("pst1")))
                .isInstanceOf(Refusal.class);
    }
}
