package org.stationhouse.desk.dispatch.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** What becomes of a short record: told until its day, found, done, and what of a person it gives away. */
@StationTest
class BriefDeskTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    BriefDesk desk;

    @Autowired
    BriefBook book;

    @Autowired
    Briefings briefings;

    @Autowired
    BriefDays days;

    @Autowired
    List<Bearer> bearers;

    @Autowired
    SearchBox box;

    @Autowired
    People people;

    @Autowired
    AgencyOffice agency;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    /** A family name that nobody else has. */
    private String name() {
        return "Q"
                + mark.chars()
                        .mapToObj(it -> String.valueOf((char) (Character.isDigit(it) ? it - '0' + 'k' : it)))
                        .collect(Collectors.joining());
    }

    private Brief now(Brief brief) {
        return book.read(brief.ref(), clerk).orElseThrow().brief();
    }

    private List<String> tasks(Brief brief) {
        return sql.sql("select state from worklist.task where about_ref = :ref order by id")
                .param("ref", brief.ref())
                .query(String.class)
                .list();
    }

    private boolean found(String typed, Brief brief) {
        return box.find(typed, Set.of(), 50, false, clerk).stream()
                .anyMatch(it -> it.ref().equals(brief.ref()));
    }

    private boolean told(Brief brief) {
        return briefings.read(null, clerk).beats().values().stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.ref().equals(brief.ref()));
    }

    @Test
    void itIsToldUntilItsDayAndExpiresByItself() {
        Brief brief = desk.write(Briefs.traffic("Racing " + mark, today().plusDays(1)), null, clerk);
        assertThat(brief.number()).matches("B\\d{2}-\\d{6}");
        assertThat(told(brief)).isTrue();
        assertThat(found(brief.number(), brief)).isTrue();
        desk.expire(Actor.program("test"));
        assertThat(now(brief).state()).isEqualTo(new BriefState.Open());
        clock.forward(Duration.ofDays(2));
        assertThat(told(brief))
                .as("its day is over, whether the round was there or not")
                .isFalse();
        desk.expire(Actor.program("test"));
        assertThat(now(brief).state().word()).isEqualTo("EXPIRED");
        desk.renew(brief.ref(), 2, today().plusDays(3), clerk);
        assertThat(told(brief)).isTrue();
        desk.handle(brief.ref(), 3, "Radar was there", clerk);
        assertThat(told(brief)).isFalse();
        assertThatThrownBy(() -> desk.handle(brief.ref(), 3, "x", clerk)).isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> desk.handle(brief.ref(), 4, "x", clerk)).isInstanceOf(Refusal.class);
        assertThat(book.read(brief.ref(), clerk).orElseThrow().lines())
                .extracting(BriefLine::step)
                .containsExactly("MADE", "EXPIRE", "RENEW", "HANDLE");
        assertThatThrownBy(() ->
                        sql.sql("update dispatch.brief_line set said = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void aSuspectedAdultIsFoundByNameWhileItIsToldAndAJuvenileNever() {
        Brief.Named adult = Briefs.named(name() + ", Zed", Brief.Standing.SUBJECT, "Tried three car doors");
        assertThatThrownBy(() -> desk.write(
                        Briefs.person("x " + mark, today(), Briefs.named(name(), Brief.Standing.SUBJECT, null)),
                        null,
                        clerk))
                .isInstanceOf(Unfit.class);
        Brief one = desk.write(Briefs.person("Looks into cars " + mark, today(), adult), null, clerk);
        assertThat(found(name() + ", Zed", one)).isTrue();
        assertThat(now(one).said().person()).extracting(Brief.Named::known).isNull();
        desk.handle(one.ref(), 1, "Warned", clerk);
        assertThat(found(name() + ", Zed", one)).isFalse();
        Brief.Named young = Briefs.named(name() + ", Yan", Brief.Standing.JUVENILE, "Tried three car doors");
        Brief other = desk.write(Briefs.person("With him " + mark, today(), young), null, clerk);
        assertThat(found(name() + ", Yan", other)).isFalse();
        assertThat(found(other.number(), other)).isTrue();
        assertThat(sql.sql("select count(*) from search.entry where kind = 'master.person' and title like :name")
                        .param("name", "%" + name() + "%")
                        .query(Integer.class)
                        .single())
                .as("nobody becomes a person of the index by it")
                .isZero();
    }

    @Test
    void aNumberOfTheIndexMeansThePersonWhoStandsThere() {
        PersonLine known = people.findOrEnter(
                NewPerson.of(PersonName.of(name() + ", Kay"), null, "test"), People.NONE, true, clerk);
        Brief.Named typed = Briefs.named(known.number(), Brief.Standing.SUBJECT, "Tried three car doors");
        Brief brief = desk.write(Briefs.person("At the lot " + mark, today(), typed), null, clerk);
        var meant = new Brief.Named(
                name() + ", Kay",
                Brief.Standing.SUBJECT,
                "Tried three car doors",
                new Brief.Known(known.ref(), known.number()));
        assertThat(brief.said().person()).isEqualTo(meant);
        desk.change(
                brief.ref(),
                1,
                Briefs.person(
                        "At the lot at noon " + mark,
                        today(),
                        Briefs.named(name() + ", Kay", Brief.Standing.SUBJECT, "Tried three car doors")),
                clerk);
        assertThat(now(brief).said().person()).as("who was meant stays meant").isEqualTo(meant);
    }

    @Test
    void foundPropertyIsTheQueuesAndAHazardTheOfficesUntilItIsHandled() {
        Brief found = desk.write(Briefs.property("Blue bicycle " + mark, today().plusDays(3)), null, clerk);
        assertThat(tasks(found)).containsExactly("OPEN");
        assertThat(sql.sql("select queue from worklist.task where about_ref = :ref")
                        .param("ref", found.ref())
                        .query(String.class)
                        .single())
                .isEqualTo("PROPERTY");
        var duty = new Brief.Duty("COMMUNITY", "Community services officers", today().plusDays(2));
        Brief hazard = desk.write(Briefs.hazard("Open shaft " + mark, today().plusDays(1), duty), null, clerk);
        clock.forward(Duration.ofDays(3));
        desk.expire(Actor.program("test"));
        assertThat(tasks(hazard)).as("somebody still has to do it").containsExactly("OPEN");
        desk.handle(hazard.ref(), 2, "Fenced in", clerk);
        assertThat(tasks(hazard)).containsExactly("DONE");
        desk.renew(hazard.ref(), 3, today().plusDays(1), clerk);
        assertThat(tasks(hazard)).containsExactly("OPEN");
    }

    @Test
    void whatIsPutRightKeepsWhatStoodThereAndWhoWasMeant() {
        Brief brief = desk.write(Briefs.traffic("Speeding " + mark, today()), null, clerk);
        desk.change(brief.ref(), 1, Briefs.traffic("Speeding at school " + mark, today()), clerk);
        assertThat(now(brief).said().what()).isEqualTo("Speeding at school " + mark);
        assertThat(book.read(brief.ref(), clerk).orElseThrow().lines())
                .last()
                .satisfies(it -> assertThat(it.said()).contains("Speeding " + mark));
        clock.forward(Duration.ofDays(1));
        desk.change(brief.ref(), 2, Briefs.traffic("Speeding at noon " + mark, today().minusDays(1)), clerk);
        assertThatThrownBy(() -> desk.change(
                        brief.ref(), 3, Briefs.traffic("Speeding at noon " + mark, today().plusDays(400)), clerk))
                .isInstanceOf(Unfit.class);
        assertThat(bearers.stream().flatMap(it -> it.find(brief.ref(), clerk).stream()))
                .singleElement()
                .satisfies(it -> assertThat(it.number()).isEqualTo(brief.number()));
    }

    @Test
    void whatCameSinceTheLastBriefingIsNewAndTheDaysAreTheAgencys() {
        Brief before = desk.write(Briefs.traffic("Before " + mark, today()), null, clerk);
        clock.forward(Duration.ofSeconds(1));
        briefings.give(null, clerk);
        clock.forward(Duration.ofSeconds(1));
        Brief after = desk.write(Briefs.traffic("After " + mark, today()), null, clerk);
        Briefings.Sheet sheet = briefings.read(null, clerk);
        assertThat(sheet.fresh(before)).isFalse();
        assertThat(sheet.fresh(after)).isTrue();
        KindDays was = days.of(Brief.Kind.TRAFFIC);
        Actor sergeant = door.actor("supervisor");
        assertThatThrownBy(() -> days.set(Brief.Kind.TRAFFIC, was.version(), 5, 9, clerk))
                .isInstanceOf(Refusal.class);
        days.set(Brief.Kind.TRAFFIC, was.version(), 5, 9, sergeant);
        assertThatThrownBy(() -> desk.write(Briefs.traffic("Far " + mark, today().plusDays(10)), null, clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> days.set(Brief.Kind.TRAFFIC, was.version(), 5, 9, sergeant))
                .isInstanceOf(SomeoneElseSaved.class);
        days.set(Brief.Kind.TRAFFIC, was.version() + 1, was.days(), was.most(), sergeant);
    }
}
