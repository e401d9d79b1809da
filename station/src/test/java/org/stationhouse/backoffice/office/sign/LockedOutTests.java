package org.stationhouse.backoffice.office.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.People;
import org.stationhouse.Person;
import org.stationhouse.Source;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Roster;

/** Wrong proofs lock a name: five in 15 minutes for that terminal, twenty everywhere, until somebody releases it (CJIS AC-7). */
@StationTest
class LockedOutTests {

    private static final String LOCKED = "Too many failures";
    private static final String WRONG = "That is not right";
    private static final String NEXT = "Code of your authenticator app";

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    People people;

    @Autowired
    TestDoor door;

    @Autowired
    Roster roster;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    private static void fail(Source terminal, Person person, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(terminal.password(person.name(), "wrong " + i)).contains(WRONG);
        }
    }

    @Test
    void theFifthFailureLocksTheNameThereUntilTheDelegatedWatchCommanderReleasesIt() throws Exception {
        Person person = people.hire("pst1");
        var here = new Source(port, 11);
        var elsewhere = new Source(port, 12);
        fail(here, person, 4);
        assertThat(here.password(person.name(), "the fifth")).contains(LOCKED);
        assertThat(here.password(person.name(), person.password())).contains(LOCKED);
        assertThat(elsewhere.password(person.name(), person.password())).contains(NEXT);
        clock.forward(Duration.ofDays(3));
        assertThat(here.password(person.name(), person.password()))
                .as("no lock ends by itself")
                .contains(LOCKED);

        Person commander = people.hire("supervisor");
        try (var desk = Browser.at(port).visitor()) {
            commander.signIn(desk, "/locks");
            assertThat(desk.find("main h1").innerText()).as("not delegated").doesNotContain("Locked sign-ins");
            delegate(commander);
            desk.open("/locks");
            String row = "tr:has-text('" + person.name() + "')";
            assertThat(desk.find(row).innerText()).contains("127.0.0.11");
            desk.axe().shot("sign-locks");
            desk.find(row + " input[name=why]").fill("He stands before me with his badge.");
            clock.forward(Duration.ofMinutes(6));
            desk.find(row + " button").click();
            desk.find("#lock-password").fill(commander.password());
            desk.keys().press("Enter");
            desk.page().getByText("The lock is released.").waitFor();
            assertThat(desk.find(row).count()).isZero();
        }
        assertThat(here.password(person.name(), person.password())).contains(NEXT);
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'staff.lock.release' and actor = :name")
                        .param("name", commander.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void failuresFartherApartThanFifteenMinutesDoNotLock() throws Exception {
        Person person = people.hire("pst1");
        var here = new Source(port, 13);
        fail(here, person, 4);
        clock.forward(Duration.ofMinutes(15));
        fail(here, person, 4);
        assertThat(here.password(person.name(), person.password())).contains(NEXT);
    }

    @Test
    void theTwentiethFailureFromAllTerminalsLocksEverywhereUntilAnAdministratorReleasesIt() throws Exception {
        Person person = people.hire("pst1");
        for (int address = 21; address <= 24; address++) {
            fail(new Source(port, address), person, 4);
        }
        fail(new Source(port, 25), person, 3);
        assertThat(new Source(port, 26).password(person.name(), "the twentieth"))
                .contains(LOCKED);
        assertThat(new Source(port, 27).password(person.name(), person.password()))
                .as("a terminal that saw no failure")
                .contains(LOCKED);

        Person administrator = people.hire("administrator");
        try (var desk = Browser.at(port).visitor()) {
            administrator.signIn(desk, "/locks");
            String row = "tr:has-text('" + person.name() + "')";
            assertThat(desk.find(row).innerText()).contains("Everywhere");
            desk.find(row + " input[name=why]").fill("Called back at the number on file.");
            desk.find(row + " button").click();
            desk.page().getByText("The lock is released.").waitFor();
        }
        assertThat(new Source(port, 27).password(person.name(), person.password()))
                .contains(NEXT);
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAndLockedAlike() throws Exception {
        var here = new Source(port, 31);
        for (int i = 0; i < 4; i++) {
            assertThat(here.password("nobody-at-all", "wrong " + i)).contains(WRONG);
        }
        assertThat(here.password("nobody-at-all", "wrong")).contains(LOCKED);
    }

    private void delegate(Person commander) {
        Actor administrator = door.actor("administrator");
        PublicRef member = sql.sql(
                        "select member.ref from staff.member join staff.account on account.member = member.id"
                                + " where account.name = :name")
                .param("name", commander.name())
                .query((row, n) -> new PublicRef(row.getString(1)))
                .single();
        roster.assign(
                member, "watch-commander", clock.instant(), clock.instant().plus(Duration.ofHours(8)), administrator);
    }
}
