package org.stationhouse.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationhouse.Seed;

class PublicRefTests {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REFS = 300;

    @Test
    void freshOnesDifferAndReadBack() {
        var seen = new HashSet<String>();
        for (int n = 0; n < REFS; n++) {
            PublicRef ref = PublicRef.fresh();
            assertThat(ref.text()).matches("[" + LETTERS + "]{17}");
            assertThat(new PublicRef(ref.text())).isEqualTo(ref);
            assertThat(seen.add(ref.text())).isTrue();
        }
    }

    @Test
    void everySingleWrongLetterIsNoticed() {
        for (int n = 0; n < REFS; n++) {
            String good = PublicRef.fresh().text();
            for (int place = 0; place < good.length(); place++) {
                for (char wrong : LETTERS.toCharArray()) {
                    if (wrong != good.charAt(place)) {
                        refused(good.substring(0, place) + wrong + good.substring(place + 1));
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfNeighborsAmongTheLettersIsNoticed() {
        for (int n = 0; n < REFS; n++) {
            String good = PublicRef.fresh().text();
            for (int place = 0; place < 15; place++) {
                if (good.charAt(place) != good.charAt(place + 1)) {
                    refused(good.substring(0, place)
                            + good.charAt(place + 1)
                            + good.charAt(place)
                            + good.substring(place + 2));
                }
            }
        }
    }

    @Test
    void itIsReadAsAPersonOrAScannerGivesIt() {
        Random chance = Seed.random(PublicRefTests.class);
        for (int n = 0; n < REFS; n++) {
            PublicRef ref = PublicRef.fresh();
            var typed = new StringBuilder(" ");
            for (char letter : ref.text().toCharArray()) {
                String way = switch (letter) {
                    case '0' -> "0Oo";
                    case '1' -> "1IiLl";
                    default -> "" + letter + Character.toLowerCase(letter);
                };
                typed.append(way.charAt(chance.nextInt(way.length())));
                typed.append(chance.nextInt(4) == 0 ? "-" : "");
            }
            assertThat(PublicRef.of(typed.append(' ').toString()))
                    .as("%s, seed %d", typed, Seed.number())
                    .isEqualTo(ref);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0123456789ABCDEF", "0123456789abcdefg", "U123456789ABCDEFG", "0123456789ABCDEF\u0000"})
    void whatIsNoneIsRefused(String text) {
        refused(text);
    }

    private static void refused(String text) {
        assertThatIllegalArgumentException().as(text).isThrownBy(() -> new PublicRef(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "0123456789ABCDEFG",
                "\u0000",
                "٣٣٣٣٣٣٣٣٣٣٣٣٣٣٣٣٣",
                "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
            })
    void whatIsNoReferenceIsNone(String typed) {
        assertThat(PublicRef.typed(typed)).isEmpty();
    }

    @Test
    void whatIsTypedIsReadInEitherCase() {
        PublicRef ref = PublicRef.fresh();
        assertThat(PublicRef.typed(ref.text())).contains(ref);
        assertThat(PublicRef.typed(ref.text().toLowerCase(java.util.Locale.ROOT)))
                .contains(ref);
    }
}
