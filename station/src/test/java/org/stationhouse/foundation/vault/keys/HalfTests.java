package org.stationhouse.foundation.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.vault.CannotRun;

class HalfTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    private final MasterKey key = MasterKey.fresh();
    private final List<Half> halves = Half.split(key);
    private final String a = halves.getFirst().paper("A", key, NOW);
    private final String b = halves.getLast().paper("B", key, NOW);

    @Test
    void twoPapersInAnyOrderGiveTheKeyBack() {
        assertThat(Half.join(a, b)).isEqualTo(key);
        assertThat(Half.join(b, a)).isEqualTo(key);
    }

    @Test
    void groupsTypedByHandAreEnough() {
        String typed =
                groups(a).toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace('1', 'l');

        assertThat(Half.join(typed, "  " + groups(b).replace(' ', '\n') + "\n")).isEqualTo(key);
    }

    @Test
    void oneHalfSaysNothing() {
        assertThat(halves.getFirst().bytes()).isNotEqualTo(key.key().getEncoded());
        assertThat(Half.split(key).getFirst().bytes())
                .isNotEqualTo(halves.getFirst().bytes());
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> Half.join(a, a))
                .withMessageContaining("two copies of the same half");
    }

    @Test
    void halvesOfTwoKeysOrTwoEscrowsDoNotBelongTogether() {
        var other = MasterKey.fresh();
        for (MasterKey wrong : List.of(other, key)) {
            String half = Half.split(wrong).getLast().paper("B", wrong, NOW);
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(() -> Half.join(a, half))
                    .withMessageContaining("don't belong together");
        }
    }

    @Test
    void aMistypedGroupIsNamed() {
        long seed = Long.getLong("stationhouse.seed", System.nanoTime());
        System.out.println("seed=" + seed);
        var random = new Random(seed);
        String[] all = groups(a).split(" ");
        int named = 0;
        for (int i = 0; i < 1000; i++) {
            int group = random.nextInt(14);
            char[] letters = all[group].toCharArray();
            int place = random.nextInt(5);
            letters[place] = ALPHABET.charAt((ALPHABET.indexOf(letters[place]) + 1 + random.nextInt(31)) % 32);
            String[] wrong = all.clone();
            wrong[group] = new String(letters);
            var refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                    CannotRun.class, () -> Half.join(String.join(" ", wrong), b));
            assertThat(refused).as(wrong[group]).isNotNull();
            named += refused.sentence().contains("Group " + (group + 1) + " of the first half") ? 1 : 0;
        }
        assertThat(named).isGreaterThan(950);
    }

    @Test
    void swappedAndMissingGroupsAreRefused() {
        String[] all = groups(a).split(" ");
        String first = all[0];
        all[0] = all[1];
        all[1] = first;

        assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> Half.join(String.join(" ", all), b));
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> Half.join(groups(a).substring(6), b))
                .withMessageContaining("13 groups where 14 belong");
        assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> Half.join("", b));
    }

    private static String groups(String paper) {
        return paper.substring(paper.lastIndexOf("groups\n") + 7).strip().replace('\n', ' ');
    }
}
