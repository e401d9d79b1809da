package org.stationhouse.backoffice.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/** The sections that the program brings along. */
class StarterSetTests {

    private static final List<Offense> ALL = StarterSet.read();
    private static final Offense BURGLARY = ALL.stream()
            .filter(it -> it.statute().text().equals("PC 459"))
            .findFirst()
            .orElseThrow();

    private static Set<String> codes() {
        try (var file = Objects.requireNonNull(StarterSetTests.class.getResourceAsStream("/charges/nibrs-codes.txt"))) {
            return Set.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thereAreAsManyAsPromised() {
        Map<String, Long> counts = ALL.stream()
                .collect(Collectors.groupingBy(
                        it -> it.statute().state() + " " + it.statute().code(), Collectors.counting()));

        assertThat(counts.get("CA PC")).isGreaterThanOrEqualTo(250);
        assertThat(counts.get("CA VC")).isGreaterThanOrEqualTo(60);
        assertThat(counts.get("CA HS")).isGreaterThanOrEqualTo(40);
        assertThat(counts.get("OR ORS")).isGreaterThanOrEqualTo(50);
        assertThat(counts).containsKeys("CA BP", "CA WI", "CA FG");
    }

    @Test
    void eachVersionStandsOnceAndNoTwoAreInForceOnADay() {
        assertThat(ALL.stream().map(TakenRows.Version::of)).doesNotHaveDuplicates();
        for (LocalDate day : List.of(LocalDate.of(2015, 7, 1), LocalDate.of(2026, 11, 29))) {
            assertThat(ALL.stream().filter(it -> it.inForce(day)).map(Offense::statute))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void eachCodeIsOneThatAnAgencyMaySubmitToday() {
        Set<String> valid = codes();

        assertThat(valid).hasSize(57).doesNotContain("90A", "11B", "26H", "360");
        assertThat(ALL).allSatisfy(it -> assertThat(it.nibrs().code()).isIn(withNull(valid)));
        assertThat(valid)
                .isSubsetOf(Table.rows(new ClassPathResource("charges/nibrs.csv")).stream()
                        .map(it -> it.get("code"))
                        .toList());
    }

    private static List<String> withNull(Set<String> valid) {
        var all = new ArrayList<>(valid);
        all.add(null);
        return all;
    }

    @Test
    void titlesAndNotesAreInOneForm() {
        assertThat(ALL).allSatisfy(it -> {
            assertThat(it.title()).matches("[A-Z].*[^.\\s]").hasSizeLessThan(90);
            assertThat(it.source().verified()).isFalse();
            if (it.nibrs() instanceof Nibrs.OnFacts) {
                assertThat(it.note()).as(it.statute().text()).isNotBlank();
            }
        });
        assertThat(ALL)
                .filteredOn(it -> it.nibrs() instanceof Nibrs.NotReported)
                .allSatisfy(it -> assertThat(it.statute().code()).isIn("VC", "ORS", "PC"));
    }

    @Test
    void levelsAreThoseOfTheState() {
        assertThat(ALL).allSatisfy(it -> {
            boolean california = it.statute().state().equals("CA");
            assertThat(it.level().rank() == null).as(it.statute().text()).isEqualTo(california);
            assertThat(it.level().grade())
                    .isIn(
                            california
                                    ? List.of(
                                            Level.Grade.FELONY,
                                            Level.Grade.WOBBLER,
                                            Level.Grade.MISDEMEANOR,
                                            Level.Grade.INFRACTION)
                                    : List.of(Level.Grade.FELONY, Level.Grade.MISDEMEANOR, Level.Grade.VIOLATION));
        });
    }

    @Test
    void whatEveryClerkKnowsIsSaidRightly() {
        assertThat(WellKnown.sections()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(WellKnown.wrong(ALL)).isEmpty();
    }

    @Test
    void aWrongLevelOrCodeOfAWellKnownSectionIsCaught() {
        for (WellKnown.Section known : WellKnown.sections()) {
            for (boolean level : List.of(true, false)) {
                List<Offense> spoiled = ALL.stream()
                        .map(it -> it.statute().equals(known.statute()) ? spoiled(it, level) : it)
                        .toList();
                assertThat(WellKnown.wrong(spoiled))
                        .containsExactly(known.statute().text());
            }
            List<Offense> less = ALL.stream()
                    .filter(it -> !it.statute().equals(known.statute()))
                    .toList();
            assertThat(WellKnown.wrong(less)).containsExactly(known.statute().text());
        }
    }

    private static Offense spoiled(Offense it, boolean level) {
        Level.Grade other = it.level().grade() == Level.Grade.FELONY ? Level.Grade.MISDEMEANOR : Level.Grade.FELONY;
        return level
                ? it.with(Level.of(other))
                : new Offense(
                        it.statute(),
                        it.title(),
                        it.level(),
                        new Nibrs.Reported("36A"),
                        it.note(),
                        it.from(),
                        it.until(),
                        it.source());
    }

    @Test
    void valuesGuardThemselves() {
        assertThatThrownBy(() -> new Level(Level.Grade.FELONY, Level.Rank.D))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Level(Level.Grade.WOBBLER, Level.Rank.A))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Level.of(Level.Grade.VIOLATION)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Nibrs.Reported("9A")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Statute("CA", "PC", "four")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Statute("Ca", "PC", "459")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Offense(
                        BURGLARY.statute(),
                        " ",
                        BURGLARY.level(),
                        BURGLARY.nibrs(),
                        null,
                        null,
                        null,
                        BURGLARY.source()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Level(Level.Grade.VIOLATION, Level.Rank.D).word()).isEqualTo("VIOLATION.D");
    }

    @Test
    void sectionsAreInTheOrderOfTheirNumbers() {
        assertThat(List.of("1320", "459.5", "459", "11377(b)", "11377(a)", "9").stream()
                        .map(it -> new Statute("CA", "PC", it))
                        .sorted()
                        .map(Statute::section))
                .containsExactly("9", "459", "459.5", "1320", "11377(a)", "11377(b)");
        assertThat(new Statute("CA", "PC", "288(A)")).isEqualTo(new Statute("CA", "PC", "288(a)"));
        assertThat(Statute.at("CA", "PC", "664~459")).isEqualTo(new Statute("CA", "PC", "664/459"));
        assertThat(new Statute("CA", "PC", "664/459").path()).isEqualTo("/offenses/CA/PC/664~459");
        assertThat(Statute.at("CA", "PC", "<b>")).isNull();
    }
}
