package org.stationhouse.backoffice.charges.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.charges.count.Count;
import org.stationhouse.backoffice.charges.count.CountLine;
import org.stationhouse.backoffice.charges.count.Outcome;
import org.stationhouse.backoffice.charges.count.Stage;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The life of an arrest: entered, corrected, charged, disposed; nothing of it is lost. */
@StationTest
class KeepingArrestsTests extends ArrestHouse {

    /** What is typed means one section of the table, as it was on the day of the offense; warned where it was not in force then. */
    @ParameterizedTest
    @CsvSource({
        "459, 2026-11-01, PC 459, true",
        "pc459, 2026-11-01, PC 459, true",
        "PC 459 Burglary, 2026-11-01, PC 459, true",
        "11377a, 2026-11-01, HS 11377(a), true",
        "public intox, 2026-11-01, PC 647(f), true",
        "PC 653.22(a), 2022-12-31, PC 653.22(a), true",
        "PC 653.22(a), 2023-01-01, PC 653.22(a), false",
        "666.1(a)(1), 2024-12-17, PC 666.1(a)(1), false",
        "666.1(a)(1), 2024-12-18, PC 666.1(a)(1), true",
        "vehic, 2026-11-01, , ",
        "123456, 2026-11-01, , "
    })
    void whatIsTypedMeansOneSection(String typed, LocalDate day, @Nullable String section, @Nullable Boolean inForce) {
        var meant = sections.meant(typed, day);
        assertThat(meant.map(it -> it.offense().statute().text())).isEqualTo(Optional.ofNullable(section));
        assertThat(meant.map(Sections.Meant::inForce)).isEqualTo(Optional.ofNullable(inForce));
    }

    @Test
    void whatIsChargedMostIsOfferedFirst() {
        LocalDate day = LocalDate.parse("2026-11-01");
        assertThat(sections.like("", day, List.of("PC 647(f)", "PC 459"), 8))
                .extracting(it -> it.statute().text())
                .containsExactly("PC 647(f)", "PC 459");
        assertThat(sections.like("burglary", day, List.of("PC 459"), 8)
                        .getFirst()
                        .statute()
                        .text())
                .isEqualTo("PC 459");
        assertThat(sections.like("veh", day, List.of(), 8)).hasSize(8);
    }

    @Test
    void anArrestIsEnteredFoundAndShownEverywhere() {
        Jacket jacket = jacket();
        Arrest arrest = adult(jacket.number().text(), burglary(), theft());
        assertThat(arrest.number()).matches("A\\d{2}-\\d{6}");
        assertThat(arrest.charges()).isEqualTo("PC 459 Burglary; PC 484 Theft");
        assertThat(arrest.grade()).isEqualTo(Level.Grade.WOBBLER);
        assertThat(arrest.labels()).isEmpty();
        assertThat(lists(arrest, technician)).isTrue();
        assertThat(finds(arrest.number(), arrest, technician)).isTrue();
        assertThat(inJacket(jacket, arrest, technician)).isTrue();
        assertThat(appearances.of(List.of(arrest.person()), technician))
                .anySatisfy(it -> assertThat(it.number()).isEqualTo(arrest.number()));
        assertThat(sql.sql("select role from cases.person_involved where jacket = :jacket and ended_at is null")
                        .param("jacket", jacket.id())
                        .query(String.class)
                        .list())
                .contains("ARRESTEE");
        assertThat(verbs(arrest.ref())).startsWith("charges.arrest.make");
        assertThatThrownBy(() -> adult(null)).isInstanceOf(Refusal.class).hasMessageContaining("at least one charge");
        assertThatThrownBy(() -> adult("26-999998", burglary()))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("caseNumber");
        assertThatThrownBy(() -> desk.make(
                        Arrests.of(surname + ", Ann", born, null, ArrestType.ON_VIEW, at, burglary()), "", clerk))
                .as("she is known now")
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("answer");
        assertThatThrownBy(() -> desk.make(
                        Arrests.of(
                                surname + ", Ann",
                                born,
                                null,
                                ArrestType.ON_VIEW,
                                clock.instant().plusSeconds(60),
                                burglary()),
                        People.NONE,
                        clerk))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.make(
                        Arrests.of(surname + ", A", born, null, ArrestType.ON_VIEW, at, burglary()),
                        People.NONE,
                        technician))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void chargesAreAddedCorrectedDroppedAndDisposedAndNothingIsLost() {
        Arrest arrest = adult(null, burglary());
        assertThat(charges.add(arrest.ref(), arrest.version(), theft(), "", clerk))
                .isEqualTo(2);
        assertThatThrownBy(() -> charges.add(arrest.ref(), arrest.version(), theft(), "", clerk))
                .isInstanceOf(SomeoneElseSaved.class);
        charges.change(arrest.ref(), now(arrest).version(), 2, burglary(), "Wrong section", clerk);
        charges.drop(arrest.ref(), now(arrest).version(), 2, "Same act", clerk);
        assertThat(now(arrest).charges()).isEqualTo("PC 459 Burglary");
        assertThat(book.countWithoutDisposition(clerk)).isPositive();
        assertThat(book.withoutDisposition(10_000, clerk))
                .anyMatch(it -> it.ref().equals(arrest.ref()));

        dispose(arrest, new Outcome.Filed(theft()), 2, 1);
        assertThat(now(arrest).stage()).isEqualTo(Stage.FILED);
        assertThat(now(arrest).charges()).isEqualTo("PC 484 Theft");
        assertThat(book.withoutDisposition(10_000, clerk))
                .noneMatch(it -> it.ref().equals(arrest.ref()));
        dispose(arrest, new Outcome.Convicted(theft()), 5, 1);
        assertThat(now(arrest).stage()).isEqualTo(Stage.DECIDED);
        charges.takeBack(arrest.ref(), now(arrest).version(), 1, "Other defendant", clerk);
        assertThat(now(arrest).stage()).isEqualTo(Stage.FILED);

        ArrestBook.Whole whole = book.read(arrest.ref(), clerk);
        assertThat(whole.sheet().lines())
                .extracting(it -> it.kind().name())
                .containsExactly("ADDED", "ADDED", "CHANGED", "DROPPED", "DISPOSED", "DISPOSED", "TAKEN_BACK");
        assertThat(whole.sheet().count(1).map(Count::booked)).contains(burglary());
        assertThat(verbs(arrest.ref()))
                .contains(
                        "charges.charge.add",
                        "charges.charge.change",
                        "charges.charge.drop",
                        "charges.charge.dispose",
                        "charges.charge.restore");
        for (String statement : List.of(
                "update charges.count_line set why = 'x' where arrest = :id",
                "delete from charges.count_line where arrest = :id",
                "update charges.arrest_line set why = 'x' where arrest = :id")) {
            assertThatThrownBy(() -> sql.sql(statement).param("id", arrest.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    /** What the database gives back is what was written, whatever was done in whatever order. */
    @Test
    void randomActsStandInTheDatabaseAsTheyWereDone() {
        Random chance = Seed.random(KeepingArrestsTests.class);
        Arrest arrest = adult(null, burglary());
        var sheet = book.read(arrest.ref(), clerk).sheet();
        for (int step = 0; step < Seed.times(60, 2_000); step++) {
            int number = 1 + chance.nextInt(sheet.counts().size());
            int version = now(arrest).version();
            int lines = sheet.lines().size();
            try {
                switch (chance.nextInt(6)) {
                    case 0 -> charges.add(arrest.ref(), version, theft(), "more", clerk);
                    case 1 -> charges.change(arrest.ref(), version, number, theft(), "better known", clerk);
                    case 2 -> charges.drop(arrest.ref(), version, number, "not him", clerk);
                    case 3 -> charges.takeBack(arrest.ref(), version, number, "mistake", clerk);
                    case 4 -> dispose(arrest, new Outcome.Filed(theft()), chance.nextInt(19), number);
                    default -> dispose(arrest, new Outcome.Dismissed("evidence"), chance.nextInt(19), number);
                }
                lines++;
            } catch (Refusal refused) {
                assertThat(refused.cite()).isNotBlank();
            }
            var now = book.read(arrest.ref(), clerk);
            assertThat(now.sheet().lines())
                    .as("seed %d step %d", Seed.number(), step)
                    .hasSize(lines)
                    .startsWith(sheet.lines().toArray(CountLine[]::new));
            assertThat(now.arrest().stage()).isEqualTo(now.sheet().stage());
            assertThat(now.arrest().charges()).isEqualTo(now.sheet().text());
            sheet = now.sheet();
        }
    }
}
