package org.stationhouse.backoffice.charges.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.GlassNeeded;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.web.NoSuch;

/** Who finds an arrest and who does not: minors and restricted cases. */
@StationTest
class HiddenArrestsTests extends ArrestHouse {

    @Test
    void anArrestOfAMinorIsThereForThoseOnlyWhoMaySeeTheLabel() {
        Jacket jacket = jacket();
        Arrest arrest = minor(jacket.number().text());
        assertThat(arrest.labels()).containsExactly(Label.JUVENILE);
        for (Actor one : List.of(clerk, technician)) {
            boolean sees = one == clerk;
            assertThat(lists(arrest, one)).isEqualTo(sees);
            assertThat(finds(arrest.number(), arrest, one)).isEqualTo(sees);
            assertThat(finds(surname, arrest, one)).isEqualTo(sees);
            assertThat(inJacket(jacket, arrest, one)).isEqualTo(sees);
            assertThat(appearances.of(List.of(arrest.person()), one)).hasSize(sees ? 1 : 0);
            assertThat(offered(arrest, one))
                    .as("a person known only through it")
                    .isEqualTo(sees);
        }
        assertThatThrownBy(() -> book.read(arrest.ref(), technician)).isInstanceOf(NoSuch.class);
        assertThat(sql.sql("select count(*) from cases.person_involved where jacket = :jacket and role = 'ARRESTEE'")
                        .param("jacket", jacket.id())
                        .query(Integer.class)
                        .single())
                .as("the people of the case are read by all")
                .isZero();

        desk.change(
                arrest.ref(),
                arrest.version(),
                Arrests.said("1990-01-02", null, ArrestType.ON_VIEW, at),
                "Fingerprints: his brother's date",
                clerk);
        assertThat(now(arrest).labels()).isEmpty();
        assertThat(book.read(arrest.ref(), technician).arrest().inCase()).isNotNull();
        assertThat(finds(arrest.number(), arrest, technician)).isTrue();
        assertThat(inJacket(jacket, arrest, technician)).isTrue();
        assertThat(people.lines(List.of(arrest.person()), technician)).isNotEmpty();
        assertThat(box.find(surname, Set.of(), 50, false, technician)).isNotEmpty();

        desk.change(
                arrest.ref(),
                now(arrest).version(),
                Arrests.said(String.valueOf(arrest.born()), null, ArrestType.ON_VIEW, at),
                "His own date after all",
                clerk);
        assertThat(lists(arrest, technician)).isFalse();
        assertThat(inJacket(jacket, arrest, technician)).isFalse();
        assertThat(sql.sql(
                                "select count(*) from cases.person_involved where jacket = :jacket and role = 'ARRESTEE' and ended_at is null")
                        .param("jacket", jacket.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(book.read(arrest.ref(), clerk).lines())
                .filteredOn(it -> it.kind() == ArrestLine.Kind.CHANGED && "born".equals(it.field()))
                .hasSize(2);
    }

    @Test
    void anArrestOfARestrictedCaseIsThereForItsPeopleOnly() {
        Jacket jacket = jacket();
        Arrest adult = adult(jacket.number().text(), burglary());
        Arrest minor = minor(jacket.number().text());
        Actor supervisor = door.actor("supervisor");
        restricted.restrict(jacket.ref(), 1, "A member of the department is named.", supervisor);
        try {
            for (Arrest arrest : List.of(adult, minor)) {
                assertThat(lists(arrest, clerk)).isFalse();
                assertThat(finds(arrest.number(), arrest, clerk)).isFalse();
                assertThat(lists(arrest, supervisor)).isTrue();
                assertThat(finds(arrest.number(), arrest, supervisor)).isTrue();
                assertThat(book.read(arrest.ref(), supervisor).arrest().restricted())
                        .isTrue();
                assertThatThrownBy(() -> book.read(arrest.ref(), clerk)).isInstanceOf(GlassNeeded.class);
                assertThatThrownBy(() -> charges.drop(arrest.ref(), arrest.version(), 1, "x", clerk))
                        .isInstanceOf(Refusal.class);
            }
            assertThatThrownBy(() -> book.read(minor.ref(), technician)).isInstanceOf(NoSuch.class);
            assertThat(offered(adult, technician)).isFalse();
        } finally {
            restricted.lift(jacket.ref(), 2, "The test is over.", supervisor);
        }
        assertThat(finds(adult.number(), adult, technician)).isTrue();
        assertThat(finds(minor.number(), minor, technician)).isFalse();
        assertThat(finds(minor.number(), minor, clerk)).isTrue();
    }
}
