package org.stationhouse.backoffice.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.desk.reports.FiledReports;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/** The dissemination log: each release once, never changed, and only for those who may know of the record. */
@StationTest
class DisclosureLogTests {

    private static final String SHA = "ab".repeat(32);

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Disclosures disclosures;

    @Autowired
    DisclosureBook book;

    @Autowired
    FiledReports filed;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final String mark =
            "L" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT);
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
    }

    private void left(String source, Release.Of of, Actor actor) {
        transaction.executeWithoutResult(status -> disclosures.left(
                source,
                of,
                new Release.What("FULL", 6, "JUVENILE", 3, 4711, SHA),
                new Release.To("DA " + mark, "PROSECUTOR", "Filing", "PC 13300(b)", "PRINT"),
                "kim",
                actor));
    }

    private void arrived(String source, String said) {
        transaction.executeWithoutResult(status -> disclosures.arrived(source, said, clerk));
    }

    private Report report() {
        String kind = mark.substring(0, Math.min(20, mark.length()));
        filed.kind(kind, "Kind " + mark, door::actor);
        return filed.filed(kind, mark, door::actor);
    }

    private static Release.Of of(Report report) {
        return new Release.Of("reports.report", report.ref(), report.number());
    }

    private List<Release> listed(Actor actor) {
        return book.list(
                new ReleaseFilter(mark.toLowerCase(java.util.Locale.ROOT), null, null, null, null),
                ReleaseStore.NEWEST,
                0,
                50,
                actor);
    }

    @Test
    void aReleaseStandsThereOnceWithAllThatTheLawAsks() {
        Report report = report();
        left("test:" + mark, of(report), clerk);
        left("test:" + mark, of(report), clerk);
        assertThat(listed(clerk)).singleElement().satisfies(it -> {
            assertThat(it.of()).isEqualTo(of(report));
            assertThat(it.what()).isEqualTo(new Release.What("FULL", 6, "JUVENILE", 3, 4711, SHA));
            assertThat(it.to()).isEqualTo(new Release.To("DA " + mark, "PROSECUTOR", "Filing", "PC 13300(b)", "PRINT"));
            assertThat(it.by()).isEqualTo("kim");
            assertThat(it.receipt()).isNull();
        });
        arrived("test:" + mark, "Ono has it");
        arrived("test:" + mark, "Somebody else has it");
        arrived("test:unknown" + mark, "Nobody sent it");
        assertThat(listed(clerk))
                .singleElement()
                .satisfies(it -> assertThat(it.receipt())
                        .isNotNull()
                        .satisfies(receipt -> assertThat(receipt.said()).isEqualTo("Ono has it")));
        assertThat(sql.sql(
                                "select distinct verb from vault.audit_line where :ref = any(refs) and verb like 'disclosure%'")
                        .param("ref", report.ref())
                        .query(String.class)
                        .list())
                .contains("disclosure.release.write");
    }

    @Test
    void nobodyChangesALine() {
        left("test:" + mark, of(report()), clerk);
        arrived("test:" + mark, "Ono has it");
        for (String change : List.of(
                "update disclosure.release set recipient = 'nobody'",
                "delete from disclosure.release",
                "truncate disclosure.release cascade",
                "update disclosure.receipt set said = 'no'",
                "delete from disclosure.receipt")) {
            assertThatThrownBy(() -> sql.sql(change).update()).as(change).isInstanceOf(RuntimeException.class);
        }
        assertThat(listed(clerk)).hasSize(1);
    }

    @Test
    void aLineOfARestrictedCaseIsForThoseWhoAreAssigned() {
        Report report = report();
        left("test:" + mark, of(report), clerk);
        PublicRef line = listed(clerk).getFirst().ref();
        assertThat(book.read(line, clerk)).isPresent();
        int version = sql.sql("select version from cases.jacket where ref = :ref")
                .param("ref", report.inCase().ref())
                .query(Integer.class)
                .single();
        Actor supervisor = door.actor("supervisor");
        restricted.restrict(report.inCase().ref(), version, "A member is named.", supervisor);
        restricted.assign(report.inCase().ref(), door.account("prt2").ref(), supervisor);
        assertThat(listed(clerk)).isEmpty();
        assertThat(book.read(line, clerk)).isEmpty();
        assertThat(book.export(
                        new ReleaseFilter(report.number(), null, null, null, null),
                        ReleaseStore.NEWEST,
                        0,
                        null,
                        clerk))
                .isEmpty();
        assertThat(listed(door.actor("prt2"))).hasSize(1);
        assertThat(book.read(line, door.actor("prt2"))).isPresent();
    }

    @Test
    void whoHasNoRightNeitherWritesNorReads() {
        Actor technician = door.actor("pst1");
        assertThatThrownBy(() ->
                        left("test:" + mark, new Release.Of("reports.report", PublicRef.fresh(), "1"), technician))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> listed(technician)).isInstanceOf(Refusal.class);
    }

    @Test
    void aRecordOfAKindThatNobodyReleasesIsShownToNobody() {
        left("test:" + mark, new Release.Of("none.such", PublicRef.fresh(), "X" + mark), clerk);
        assertThat(listed(clerk)).isEmpty();
    }
}
