package org.stationhouse.desk.dispatch.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        advisory.set(null, version(), supervisor);
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
        advisory.set(null, version(), supervisor);
        assertThat(advisory.text(Complaint.Kind.PERSONNEL)).isEmpty();
        advisory.set("You have the right.", version(), supervisor);
        assertThat(advisory.text(Complaint.Kind.PERSONNEL)).contains("You have the right.");
        assertThat(advisory.text(Complaint.Kind.SERVICE)).isEmpty();
    }

    @Test
    void whereTheLawHasNoneNoneIsPrintedNorSet() {
        advisory.set("You have the right.", version(), supervisor);
        change(Agency.named(before.name(), new Ori("OR0990000"), before.zone(), before.demo()));
        assertThat(advisory.text(Complaint.Kind.PERSONNEL)).isEmpty();
        int version = version();
        assertThatThrownBy(() -> advisory.set("Other words.", version, supervisor))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void onlySupervisorsSetItAndNotOverEachOther() {
        advisory.set("One.", version(), supervisor);
        int version = version();
        assertThatThrownBy(() -> advisory.set("Two.", version, door.actor("prt1")))
                .isInstanceOf(Refusal.class);
        advisory.set("Two.", version, supervisor);
        assertThatThrownBy(() -> advisory.set("Three.", version, supervisor)).isInstanceOf(SomeoneElseSaved.class);
    }
}
