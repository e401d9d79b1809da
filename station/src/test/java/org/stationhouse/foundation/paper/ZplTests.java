package org.stationhouse.foundation.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Seed;
import org.stationhouse.foundation.kernel.PublicRef;

/** The text for a label printer: only our commands, every field as it was typed, nothing beside the label. */
class ZplTests {

    private static final List<String> COMMANDS = List.of(
            "XA", "CI28", "PW", "LL", "LH0,0", "FO", "BXN,", "FH", "FD", "FS", "A0N,", "BY", "BCN,", "PQ1", "XZ");

    private static final String[] NASTY = {
        "^XZ",
        "^XA",
        "~JR",
        "~DG",
        "_5E",
        "_",
        "^FS",
        "^FD",
        "\\&",
        "|",
        ">;",
        "\n",
        "\r",
        "\u0000",
        "\u0007",
        "\u00ad",
        "é",
        "Ł",
        "ß",
        "漢",
        "שלום",
        "🚓",
        "👩‍👩‍👧",
        "\u202e",
        "\u0302",
        "…",
        "^",
        "~",
        " ",
        "A",
        "z",
        "9",
        "^MCY^JUS",
        "%",
        "'",
        "\""
    };

    private static Label label(String title, String... lines) {
        return new Label(PublicRef.fresh(), "P26-000123", title, List.of(lines));
    }

    /** The commands of a text, each with what belongs to it. */
    private static List<String> commands(String zpl) {
        assertThat(zpl).doesNotContain("~");
        var all = new ArrayList<String>();
        for (String part : zpl.split("\\^", -1)) {
            if (!part.isEmpty()) {
                all.add(part.endsWith("\n") ? part.substring(0, part.length() - 1) : part);
            }
        }
        return all;
    }

    private static List<String> fields(String zpl) {
        return commands(zpl).stream()
                .filter(it -> it.startsWith("FD"))
                .map(it -> decoded(it.substring(2)))
                .toList();
    }

    /** As the printer reads a field behind ^FH. */
    private static String decoded(String field) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < field.length(); at++) {
            if (field.charAt(at) == '_') {
                bytes.write(Integer.parseInt(field.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(field.charAt(at));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "ROLL_2X1, DPI_203, 406, 203, false",
        "ROLL_2X1, DPI_300, 600, 300, false",
        "ROLL_4X2, DPI_203, 812, 406, true",
        "ROLL_4X2, DPI_300, 1200, 600, true",
        "ROLL_4X6, DPI_203, 812, 1218, true",
        "ROLL_4X6, DPI_300, 1200, 1800, true"
    })
    void aLabelLiesWithinItsRoll(LabelStock stock, Zpl.Density density, int width, int length, boolean bars) {
        Label label = label("word ".repeat(80), "Records room · A-12", "W".repeat(90));
        String zpl = Zpl.of(stock, density, List.of(label));

        assertThat(zpl).contains("^PW" + width + "^LL" + length);
        assertThat(fields(zpl))
                .startsWith(label.code(), "P26-000123")
                .anySatisfy(field -> assertThat(field).startsWith("word word").endsWith("..."))
                .contains("Records room · A-12")
                .endsWith(label.code());
        assertThat(zpl.contains("^BCN,")).isEqualTo(bars);
        var at = new int[2];
        int size = 0;
        for (String command : commands(zpl)) {
            if (command.startsWith("FO")) {
                String[] place = command.substring(2).split(",");
                at[0] = Integer.parseInt(place[0]);
                at[1] = Integer.parseInt(place[1]);
            } else if (command.startsWith("BXN,")) {
                size = Integer.parseInt(command.split(",")[1]) * 18;
                assertThat(at[0] + size).isLessThan(width);
                assertThat(at[1] + size).isLessThan(length);
                assertThat((double) size / 18 / density.dots())
                        .as("a module of at least 10 mil")
                        .isGreaterThan(0.01);
            } else if (command.startsWith("A0N,")) {
                size = Integer.parseInt(command.split(",")[1]);
                assertThat(at[1] + size).isLessThanOrEqualTo(length);
            } else if (command.startsWith("BCN,")) {
                assertThat(at[1] + Integer.parseInt(command.split(",")[1])).isLessThan(length);
            } else if (command.startsWith("BY")) {
                assertThat(at[0] + Integer.parseInt(command.substring(2)) * ((19 + 3) * 11 + 2))
                        .isLessThan(width);
            }
        }
    }

    @Test
    void nothingTypedIsACommandAndNothingIsLost() {
        Random random = Seed.random(ZplTests.class);
        for (int turn = 0; turn < Seed.times(2_000, 100_000); turn++) {
            Label[] labels = IntStream.range(0, 3)
                    .mapToObj(n -> label(nasty(random), nasty(random), nasty(random)))
                    .toArray(Label[]::new);
            String zpl = Zpl.of(LabelStock.ROLL_4X2, Zpl.Density.DPI_203, List.of(labels));

            assertThat(commands(zpl))
                    .as("seed %d, turn %d", Seed.number(), turn)
                    .allSatisfy(command -> assertThat(COMMANDS).anyMatch(command::startsWith));
            assertThat(commands(zpl)).filteredOn("XA"::equals).hasSize(3);
            assertThat(commands(zpl)).filteredOn("XZ"::equals).hasSize(3);
            assertThat(zpl).matches("[\\x20-\\x7d\\n]*");
            String typed = nasty(random);
            String plain = typed.replaceAll("[^\\x20-\\x7e]", "");
            assertThat(decoded(Zpl.escaped(plain))).as("seed %d", Seed.number()).isEqualTo(plain);
            assertThat(Zpl.escaped(typed)).matches("([A-Za-z0-9 ]|_[0-9A-F]{2})*");
        }
    }

    private static String nasty(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(n -> NASTY[random.nextInt(NASTY.length)])
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @CsvSource({
        "Núñez, Núñez",
        "Łódź, ?ódz",
        "Ngô Đình Diệm, Ngô ?ình Diem",
        "漢字, ??",
        "👩‍👩‍👧 López, ? López",
        "a^b~c_d, a^b~c_d"
    })
    void whatThePrinterLacksIsSeenToBeMissing(String said, String printed) {
        assertThat(decoded(Zpl.escaped(said))).isEqualTo(printed);
    }

    @Test
    void aSheetIsNothingForALabelPrinter() {
        assertThatThrownBy(() -> Zpl.of(LabelStock.AVERY_5160, Zpl.Density.DPI_203, List.of(label("x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCheckBites() {
        assertThat(commands("^XA^FDa^XZ^XZ")).filteredOn("XZ"::equals).hasSize(2);
        assertThat(commands("^XA^JUS")).anySatisfy(it -> assertThat(COMMANDS).noneMatch(it::startsWith));
    }
}
