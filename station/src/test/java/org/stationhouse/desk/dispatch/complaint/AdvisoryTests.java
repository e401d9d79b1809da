package org.stationhouse.desk.dispatch.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The advisory of PC 148.6 is the agency's to print, in its own words, and in California only. */
@StationTest
class AdvisoryTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Advisory advisory;

    @Autowired
    AgencyOffice agencies;

    private Actor supervisor = Actor.program("none");

    @SuppressWarnings("NullAway.Init")
    private Agency before;

    @BeforeEach
    void setUp() {
        house.setUp();
        supervisor = door.actor("supervisor");
        before = agencies.agency().orElseThrow();
    }

    @AfterEach
    void none() {
        change(before);
        advisory.set(null, null, version(), supervisor);
    }

    private int version() {
        return advisory.kept().map(Advisory.Kept::version).orElse(0);
    }

    private void change(Agency to) {
        int version = agencies.agency().orElseThrow().version();
        agencies.change(to, null, agencies.beats(), version, Actor.console("test"));
    }

    @Test
    void itIsPrintedForPersonnelComplaintsOnceTheAgencyHasAText() {
        advisory.set(null, null, version(), supervisor);
        assertThat(printed(Complaint.Kind.PERSONNEL, false)).isEmpty();
        advisory.set("You have the right.", null, version(), supervisor);
        assertThat(printed(Complaint.Kind.PERSONNEL, false)).contains("You have the right.");
        assertThat(printed(Complaint.Kind.SERVICE, false)).isEmpty();
    }

    @Test
    void whoeverIsBetterServedInSpanishReadsItInSpanishWhereThereIsOne() {
        advisory.set("You have the right.", null, version(), supervisor);
        assertThat(printed(Complaint.Kind.PERSONNEL, true)).contains("You have the right.");
        advisory.set("You have the right.", "Usted tiene el derecho.", version(), supervisor);
        assertThat(printed(Complaint.Kind.PERSONNEL, true)).contains("Usted tiene el derecho.");
        assertThat(printed(Complaint.Kind.PERSONNEL, false)).contains("You have the right.");
        assertThat(printed(Complaint.Kind.SERVICE, true)).isEmpty();
        int version = version();
        assertThatThrownBy(() -> advisory.set(null, "Usted tiene el derecho.", version, supervisor))
                .isInstanceOf(Unfit.class);
    }

    private Optional<String> printed(Complaint.Kind kind, boolean spanish) {
        return advisory.text(ComplaintSpecimens.said(kind, spanish));
    }

    @Test
    void whereTheLawHasNoneNoneIsPrintedNorSet() {
        advisory.set("You have the right.", null, version(), supervisor);
        change(Agency.named(before.name(), new Ori("OR0990000"), before.zone(), before.demo()));
        assertThat(printed(Complaint.Kind.PERSONNEL, false)).isEmpty();
        int version = version();
        assertThatThrownBy(() -> advisory.set("Other words.", null, version, supervisor))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void onlySupervisorsSetItAndNotOverEachOther() {
        advisory.set("One.", null, version(), supervisor);
        int version = version();
        assertThatThrownBy(() -> advisory.set("Two.", null, version, door.actor("prt1")))
                .isInstanceOf(Refusal.class);
        advisory.set("Two.", null, version, supervisor);
        assertThatThrownBy(() -> advisory.set("Three.", null, version, supervisor))
                .isInstanceOf(SomeoneElseSaved.class);
    }
}
