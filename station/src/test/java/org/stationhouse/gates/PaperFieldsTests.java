package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stationhouse.PaperCheck;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;

/** Every paper of the house has its list of what must and what must not stand on it, and is printed and held against it. */
class PaperFieldsTests {

    private static final List<String> ENGLISH_FRAME = List.of("Page 1 of ", "printed 11/21/2026 09:04:05 by A. Kim");
    private static final List<String> SPANISH_FRAME =
            List.of("Página 1 de ", "impreso el 11/21/2026 09:04:05 por A. Kim");

    @Test
    void everyPaperHasItsListAndEveryListItsPaper() {
        List<PaperFields.Field> fields = PaperFields.declared();
        Set<String> existing = fields.stream()
                .map(PaperFields.Field::paper)
                .filter(PaperFields::exists)
                .collect(Collectors.toSet());

        assertThat(PaperFields.papers()).contains("desk/dispatch/paper", "backoffice/office/accounts/slip");
        assertThat(PaperFields.undeclared(PaperFields.papers(), fields, existing))
                .as("papers/<room>.csv says of each paper what must stand on it and, with the reason, what must never")
                .isEmpty();
    }

    @Test
    void everyPaperBearsWhatItMustAndNothingThatItMustNot() {
        List<PaperFields.Field> fields = PaperFields.declared();
        var held = new TreeSet<String>();
        var offences = new ArrayList<String>();
        List<Specimen> all = specimens();
        for (Specimen specimen : all) {
            String text = specimen.text();
            specimen.fields().keySet().forEach(name -> held.add(specimen.paper() + "." + name));
            for (PaperFields.Field field : fields) {
                String value = specimen.fields().get(field.name());
                if (field.paper().equals(specimen.paper()) && value != null) {
                    offences.addAll(PaperFields.judge(field, value, text));
                }
            }
        }
        System.out.println("papers: filled=" + all.size() + " fields=" + held.size() + " offences=" + offences.size());

        assertThat(PaperFields.unfilled(fields, held))
                .as("a filled paper of <Room>Specimens holds each field of papers/<room>.csv, and no other")
                .isEmpty();
        assertThat(offences).isEmpty();
    }

    @Test
    void everyFramedPaperBearsItsAgencyItsPagesAndWhoPrintedIt() {
        for (Specimen specimen : specimens()) {
            Path template = Checkout.HOUSE.resolve(specimen.paper() + ".jte");
            if (specimen.written() == null && Checkout.read(template).contains("@template.foundation.paper.frame(")) {
                String text = PaperCheck.archival(specimen.pdf(false)).replaceAll("\\s+", " ");
                boolean spanish = Locale.of("es").equals(specimen.parameters().get("language"));
                assertThat(text)
                        .as(specimen.paper())
                        .contains("Sample Police Department", "ORI CA0340400")
                        .contains(spanish ? SPANISH_FRAME : ENGLISH_FRAME)
                        .doesNotContain(spanish ? ENGLISH_FRAME : SPANISH_FRAME)
                        .doesNotContain("DEMO");
            }
            if (specimen.paper().endsWith("paper")) {
                assertThat(PaperCheck.archival(specimen.pdf(true)))
                        .as(specimen.paper())
                        .contains("DEMO");
                PaperCheck.shot(
                        specimen.pdf(false), "specimen-" + specimen.paper().replace('/', '-'));
            }
        }
    }

    @Test
    void plantedOffencesAreFound() {
        assertThat(PaperFields.isPaper("desk/jail/bookingpaper", "<p>x</p>")).isTrue();
        assertThat(PaperFields.isPaper("desk/jail/slip", "<button data-act=\"print\">"))
                .isTrue();
        assertThat(PaperFields.isPaper("desk/jail/show", "<p>x</p>")).isFalse();
        assertThat(PaperFields.isPaper("foundation/web/list", "<button data-act=\"print\">"))
                .isFalse();

        var number = new PaperFields.Field("desk/jail/bookingpaper", "number", "must", "");
        var juvenile = new PaperFields.Field("desk/jail/bookingpaper", "juvenile", "never", "WIC 827");
        assertThat(PaperFields.undeclared(
                        Set.of("desk/jail/bookingpaper", "desk/court/paper"),
                        List.of(
                                number,
                                juvenile,
                                number,
                                new PaperFields.Field("desk/jail/gone", "x", "never", ""),
                                new PaperFields.Field("desk/jail/bookingpaper", "y", "perhaps", "z")),
                        Set.of("desk/jail/bookingpaper")))
                .containsExactly(
                        "desk/court/paper does not say what must stands on it",
                        "desk/court/paper does not say what never stands on it",
                        "desk/jail/bookingpaper.number is listed twice",
                        "desk/jail/gone is listed and gone",
                        "desk/jail/gone.x never stands there and nobody says why",
                        "desk/jail/bookingpaper.y says \"perhaps\"");
        assertThat(PaperFields.unfilled(
                        List.of(number, juvenile),
                        Set.of("desk/jail/bookingpaper.number", "desk/jail/bookingpaper.cell")))
                .containsExactly(
                        "desk/jail/bookingpaper.juvenile is on no filled paper",
                        "desk/jail/bookingpaper.cell is filled and not listed");
        assertThat(PaperFields.judge(number, "B26-000123", "Booking B26-000123"))
                .isEmpty();
        assertThat(PaperFields.judge(number, "B26-000123", "Booking"))
                .containsExactly("desk/jail/bookingpaper.number is missing: B26-000123");
        assertThat(PaperFields.judge(juvenile, "Lopez, Ana", "Lopez, Ana"))
                .containsExactly("desk/jail/bookingpaper.juvenile must not stand there: Lopez, Ana");
        assertThat(PaperFields.judge(juvenile, "x", "Booking")).hasSize(1);
    }

    @Test
    void aPaperThatLosesAFieldOrShowsASecretIsFound() {
        var specimen = Specimen.filled(
                "backoffice/office/setup/done",
                Map.of("codes", List.of("ABCDE-12345"), "person", "Ada Okafor", "login", "aokafor"),
                Map.of("code", "ABCDE-12345"));
        var must = new PaperFields.Field(specimen.paper(), "code", "must", "");
        var never = new PaperFields.Field(specimen.paper(), "code", "never", "planted");

        assertThat(PaperFields.judge(must, "ABCDE-12345", specimen.text())).isEmpty();
        assertThat(PaperFields.judge(must, "ABCDE-99999", specimen.text())).hasSize(1);
        assertThat(PaperFields.judge(never, "ABCDE-12345", specimen.text())).hasSize(1);
        assertThat(specimen.text()).as("what a browser hides is not printed").doesNotContain("Go to sign-in");
    }

    /** The filled papers of all rooms. */
    static List<Specimen> specimens() {
        var all = new ArrayList<Specimen>();
        for (Path file : Checkout.files(Checkout.TESTS, "Specimens.java")) {
            String name = Checkout.TESTS
                    .relativize(file)
                    .toString()
                    .replace(".java", "")
                    .replace('/', '.');
            if (!name.equals(Specimens.class.getName())) {
                try {
                    var made = Class.forName(name).getDeclaredConstructor();
                    made.setAccessible(true);
                    all.addAll(((Specimens) made.newInstance()).all());
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(name + " can't be made", e);
                }
            }
        }
        return all;
    }
}
