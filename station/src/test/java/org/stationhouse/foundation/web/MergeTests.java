package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

class MergeTests {

    @Test
    void eachFieldGoesItsOwnWay() {
        var base = Map.of("place", "1 Oak", "party", "Lee, Ann", "phone", "1", "nature", "459");
        var mine = new LinkedHashMap<String, String>();
        mine.put("nature", "459");
        mine.put("place", "2 Oak");
        mine.put("party", "Lee, Anne");
        mine.put("phone", "");
        var theirs = Map.of("place", "3 Oak", "party", "Lee, Ann", "phone", "", "nature", "484");

        Merge merge = Merge.of(base, mine, theirs);

        assertThat(merge.values())
                .containsExactly(
                        Map.entry("nature", "484"),
                        Map.entry("place", "2 Oak"),
                        Map.entry("party", "Lee, Anne"),
                        Map.entry("phone", ""));
        assertThat(merge.clashes()).containsExactly(new Merge.Clash("place", "2 Oak", "3 Oak"));
    }

    /** A record of two fields that somebody else may have saved meanwhile. */
    private record Card(Map<String, String> fields, Integer version) implements Merge.Mergeable<Card> {
        @Override
        public Card merged(Map<String, String> values, int current) {
            return new Card(values, current);
        }
    }

    private static final Map<String, String> WAS = Map.of("place", "1 Oak", "phone", "1");

    private final List<Card> saved = new ArrayList<>();

    private boolean saved(Card typed, Card standing) {
        return Merge.saved(typed, WAS, () -> standing, card -> {
            if (!card.version().equals(standing.version())) {
                throw new SomeoneElseSaved("card");
            }
            saved.add(card);
        });
    }

    @Test
    void whatNobodyElseChangedIsSavedAsItWasTyped() {
        var typed = new Card(Map.of("place", "2 Oak", "phone", "1"), 1);

        assertThat(saved(typed, new Card(WAS, 1))).isFalse();
        assertThat(saved).containsExactly(typed);
    }

    @Test
    void anotherFieldThatSomebodyElseChangedIsSavedWithMine() {
        var typed = new Card(Map.of("place", "2 Oak", "phone", "1"), 1);

        assertThat(saved(typed, new Card(Map.of("place", "1 Oak", "phone", "9"), 2)))
                .isTrue();
        assertThat(saved).containsExactly(new Card(Map.of("place", "2 Oak", "phone", "9"), 2));
    }

    @Test
    void theSameFieldIsSavedByNobodyUntilSomebodyPicks() {
        var typed = new Card(Map.of("place", "2 Oak", "phone", "1"), 1);

        assertThatThrownBy(() -> saved(typed, new Card(Map.of("place", "3 Oak", "phone", "1"), 2)))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThat(saved).isEmpty();
    }

    /** The naive model keeps what each of the two did, and applies one after the other where they did not touch the same field. */
    @Test
    void whateverTwoPeopleDoNothingOfEitherIsLost() {
        var random = Seed.random(MergeTests.class);
        for (int run = 0; run < 5_000; run++) {
            var base = new LinkedHashMap<String, String>();
            for (int i = 0; i < 6; i++) {
                base.put("f" + i, "b" + random.nextInt(3));
            }
            Map<String, String> my = did(random, base);
            Map<String, String> their = did(random, base);
            var mine = new LinkedHashMap<>(base);
            mine.putAll(my);
            var theirs = new LinkedHashMap<>(base);
            theirs.putAll(their);

            Merge merge = Merge.of(base, mine, theirs);

            var expected = new LinkedHashMap<>(base);
            expected.putAll(their);
            expected.putAll(my);
            var clashing = new TreeSet<>(my.keySet());
            clashing.retainAll(their.keySet());
            clashing.removeIf(field -> String.valueOf(my.get(field)).equals(their.get(field)));
            assertThat(merge.values()).isEqualTo(expected);
            assertThat(merge.clashes()).extracting(Merge.Clash::field).containsExactlyElementsOf(clashing);
            assertThat(merge.clashes()).allSatisfy(clash -> {
                assertThat(clash.mine()).isEqualTo(my.get(clash.field()));
                assertThat(clash.theirs()).isEqualTo(their.get(clash.field()));
            });
        }
    }

    private static Map<String, String> did(java.util.Random random, Map<String, String> base) {
        var did = new LinkedHashMap<String, String>();
        base.forEach((field, value) -> {
            if (random.nextInt(3) == 0) {
                String next = random.nextBoolean() ? "" : "n" + random.nextInt(3);
                did.put(field, next);
            }
        });
        return did;
    }
}
