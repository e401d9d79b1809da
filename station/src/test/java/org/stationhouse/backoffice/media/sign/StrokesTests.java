package org.stationhouse.backoffice.media.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;

/** What comes from the pad is lines of points or nothing. */
class StrokesTests {

    private static final Pattern SVG = Pattern.compile(
            "<svg xmlns=\"http://www\\.w3\\.org/2000/svg\" viewBox=\"[-0-9. ]+\"><path d=\"[ML0-9. ]+\" fill=\"none\""
                    + " stroke=\"#000\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>");

    private final Random random = Seed.random(StrokesTests.class);

    @Test
    void linesOfPointsAreTaken() {
        for (String text : List.of(
                "M0 0L30 40", "M12.5 30L13 31L140.5 33M1 1L2 2", "M2000 2000L1900 1900.9", "M10 10L10 10L100 10")) {
            assertThat(Strokes.of(text)).as(text).isPresent();
            Strokes strokes = Strokes.of(text).orElseThrow();
            assertThat(strokes.text()).isEqualTo(text);
            assertThat(strokes.svg()).matches(SVG);
            assertThat(Strokes.in(strokes.svg())).isEqualTo(strokes);
            assertThat(strokes.drawn().getWidth()).isPositive();
        }
    }

    @Test
    void anythingElseIsNoSignature() {
        for (String text : List.of(
                "",
                "M",
                "M1 1",
                "M1 1L2 2",
                "M10 10L11 11",
                "L0 0L30 40",
                "M0 0L30 40Z",
                "M0 0L30 40 ",
                "M0,0L30,40",
                "m0 0l30 40",
                "M-1 0L30 40",
                "M0 0L30 40.55",
                "M0 0L30 40.",
                "M0 0L2000.1 40",
                "M0 0L99999 40",
                "M0  0L30 40",
                "M\u0660 0L30 40",
                "M0 0L30 40\"/><script>alert(1)</script>",
                "<svg onload=alert(1)>",
                "M0 0" + "L1 1".repeat(20_001),
                "M0 0L90 0".repeat(401))) {
            assertThat(Strokes.of(text))
                    .as(text.substring(0, Math.min(60, text.length())))
                    .isEmpty();
        }
    }

    @Test
    void whatSomebodyChangedOnTheWayIsRefusedOrIsLinesOfPoints() {
        String alphabet = "ML0123456789. -,<>\"'&;eE\0\u00e9";
        for (int turn = 0; turn < 20_000; turn++) {
            var text = new StringBuilder("M12.5 30L13 31L140.5 33M1 1L2 2L60 70.5");
            for (int n = random.nextInt(6); n >= 0; n--) {
                char letter = alphabet.charAt(random.nextInt(alphabet.length()));
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, letter);
                    case 1 -> text.insert(at, letter);
                    default -> text.deleteCharAt(at);
                }
            }
            Strokes.of(text.toString()).ifPresent(it -> {
                assertThat(it.svg()).matches(SVG);
                assertThat(Strokes.of(it.text())).contains(it);
            });
        }
    }
}
