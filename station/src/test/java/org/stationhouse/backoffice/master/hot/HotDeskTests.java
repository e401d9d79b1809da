package org.stationhouse.backoffice.master.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.backoffice.master.HotWarnings;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/** The agency's own list: who enters, who checks, what warns, and what a look-up must say. */
@StationTest
class HotDeskTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    HotDesk desk;

    @Autowired
    HotWarnings warnings;

    @Autowired
    JdbcClient sql;

    private Actor clerk = Actor.program("test");
    private Actor senior = Actor.program("test");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        senior = door.actor("prt2");
    }

    private static NewHot stolen(String plate, @Nullable LocalDate until) {
        return new NewHot(
                "PLATE",
                "STOLEN",
                plate,
                null,
                "CA",
                "Silver Honda",
                LocalDate.of(2026, 11, 1),
                until,
                "Desk, 916-555-0100",
                "C26-000777",
                "Report of the owner");
    }

    private List<HotFile.Hit> warned(String plate) {
        return warnings.of(HotFile.Asked.vehicle(List.of(Plate.of(plate)), List.of()), clerk);
    }

    @Test
    void anEntryWarnsAtOnceIsCheckedByAnotherAndTakenOff() {
        PublicRef ref = desk.enter(stolen("HQA1001", null), clerk);
        assertThat(warned("HQA1001"))
                .singleElement()
                .satisfies(it -> assertThat(it.checked()).isFalse());
        assertThat(warned("HQAI00I")).as("misread").isNotEmpty().allMatch(it -> !it.exact());
        assertThatThrownBy(() -> desk.check(ref, 1, clerk)).isInstanceOf(Refusal.class);
        desk.check(ref, 1, senior);
        assertThatThrownBy(() -> desk.check(ref, 2, senior)).isInstanceOf(Refusal.class);
        assertThat(warned("HQA1001"))
                .singleElement()
                .satisfies(it -> assertThat(it.checked()).isTrue());
        assertThat(lines("master.hot.warn", ref)).isGreaterThanOrEqualTo(3);
        desk.clear(ref, 2, "Recovered.", clerk);
        assertThat(warned("HQA1001")).isEmpty();
        assertThat(desk.list(new HotFilter("", "", "HQA1001", "CLEARED"), 0, 10, clerk))
                .hasSize(1);
        assertThatThrownBy(() -> desk.enter(stolen("HQA1002", null), door.actor("pst1")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatEndedByItsDateWarnsNoMore() {
        desk.enter(stolen("HQB1001", LocalDate.of(2026, 1, 1)), clerk);
        assertThat(warned("HQB1001")).isEmpty();
        assertThat(desk.list(new HotFilter("PLATE", "STOLEN", "HQB1001", "ENDED"), 0, 10, clerk))
                .hasSize(1);
    }

    @Test
    void aLookUpSaysWhyEachTime() {
        PublicRef ref = desk.enter(stolen("HQC1001", null), clerk);
        Actor asking = door.actor("pst1");
        var plate = HotFile.Asked.vehicle(List.of(Plate.of("HQC1001")), List.of());
        HotDesk.Looked found = desk.look(plate, "C", "C26-5", "", "hqc1001", asking);
        assertThat(found.hits()).hasSize(1).allMatch(HotFile.Hit::local);
        assertThat(found.entries()).extracting(HotEntry::reason).containsExactly("Report of the owner");
        assertThat(lines("master.hot.look", ref)).isOne();
        assertThat(sql.sql(
                                "select purpose || ' ' || case_number from vault.audit_line where verb = 'master.hot.look' and :ref = any(refs)")
                        .param("ref", ref.text())
                        .query(String.class)
                        .single())
                .isEqualTo("C C26-5");
        var gun = new HotFile.Asked(List.of(), List.of(), List.of(), List.of(), List.of("NOSUCH99"));
        assertThat(desk.look(gun, "F", "", "Return to owner", "NOSUCH99", asking)
                        .hits())
                .isEmpty();
        assertThat(sql.sql(
                                "select count(*) from vault.audit_line where verb = 'master.hot.look' and reason = 'Return to owner'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private int lines(String verb, PublicRef ref) {
        return sql.sql("select count(*) from vault.audit_line where verb = :verb and :ref = any(refs)")
                .param("verb", verb)
                .param("ref", ref.text())
                .query(Integer.class)
                .single();
    }
}
