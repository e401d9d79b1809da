package org.stationhouse.desk.reports.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Seed;

/** What changed between two texts: each side reads as it stood, and what is marked is what differs. */
class ChangesTests {

    @ParameterizedTest
    @CsvSource({
        "He ran., He ran., =He ran., =He ran.",
        "He ran away., He walked away., '=He |-ran |=away.', '=He |+walked |=away.'",
        "'', He ran., '', +He ran.",
        "He ran., '', -He ran., ''"
    })
    void wordsThatDifferAreMarked(String was, String is, String before, String after) {
        Changes.Part part = Changes.part(was, is);
        assertThat(marked(part.before())).isEqualTo(before);
        assertThat(marked(part.after())).isEqualTo(after);
    }

    @Test
    void onlyTheLineThatChangedIsMarked() {
        Changes.Part part = Changes.part("One\nTwo\nThree", "One\nTwo and a half\nThree");
        assertThat(part.before().stream().filter(it -> it.sort() == Changes.Sort.GONE))
                .hasSize(1);
        assertThat(part.after().getFirst().text()).startsWith("One\n");
        assertThat(part.after().getLast().text()).endsWith("Three");
    }

    @Test
    void eachSideReadsAsItStood() {
        Random random = Seed.random(ChangesTests.class);
        for (int i = 0; i < 300; i++) {
            String was = text(random);
            String is = text(random);
            Changes.Part part = Changes.part(was, is);
            assertThat(joined(part.before())).isEqualTo(was);
            assertThat(joined(part.after())).isEqualTo(is);
            assertThat(part.before()).noneMatch(it -> it.sort() == Changes.Sort.NEW);
            assertThat(part.after()).noneMatch(it -> it.sort() == Changes.Sort.GONE);
            assertThat(same(part.before())).isEqualTo(same(part.after()));
        }
    }

    @Test
    void aLongTextThatIsAnotherOneIsCompared() {
        String was = "word ".repeat(40_000);
        String is = "other ".repeat(33_000);
        Changes.Part part = Changes.part(was, is);
        assertThat(joined(part.after())).isEqualTo(is);
    }

    @Test
    void onlyPartsThatDifferAreThere() {
        Edition one = new Edition(1, Instant.EPOCH, "kim", Map.of("place", "12 Elm St", "narrative", "He ran."));
        Edition two = new Edition(2, Instant.EPOCH, "kim", Map.of("place", "12 Elm St", "narrative", "He left."));
        assertThat(Changes.between(one, two)).containsOnlyKeys("narrative");
        assertThat(Changes.between(one, one)).isEmpty();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(40); n > 0; n--) {
            text.append("abc".charAt(random.nextInt(3))).append(" \n ".charAt(random.nextInt(3)));
        }
        return text.toString();
    }

    private static String joined(List<Changes.Piece> pieces) {
        return pieces.stream().map(Changes.Piece::text).collect(Collectors.joining());
    }

    private static String same(List<Changes.Piece> pieces) {
        return joined(
                pieces.stream().filter(it -> it.sort() == Changes.Sort.SAME).toList());
    }

    private static String marked(List<Changes.Piece> pieces) {
        return pieces.stream()
                .map(it -> "=-+".charAt(it.sort().ordinal()) + it.text())
                .collect(Collectors.joining("|"));
    }
}
