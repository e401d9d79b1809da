package org.stationhouse.backoffice.master.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.backoffice.master.matching.Odds;
import org.stationhouse.backoffice.master.matching.Weighing;

/** What holds of every file: the score of two is the same from both sides, and neither order nor ids matter. */
class LinkingTests {

    private final Random random = Seed.random(LinkingTests.class);

    /** Each pair with its score, by what the ids are called in the first file. */
    private static Set<String> pairs(String table, Map<String, String> called) {
        return FileMatching.lines(Crowd.read(table), null).stream()
                .map(it -> {
                    String one = called.getOrDefault(it.one(), it.one());
                    String other = called.getOrDefault(it.other(), it.other());
                    return (one.compareTo(other) < 0 ? one + " " + other : other + " " + one)
                            + " %.4f ".formatted(it.score())
                            + it.match();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @RepeatedTest(5)
    void orderOfRowsAndColumnsDelimitersAndIdsChangeNothing() {
        List<List<String>> rows = Crowd.rows(300, random);
        Set<String> expected = pairs(Crowd.table(Crowd.HEADINGS, rows, ","), Map.of());
        assertThat(expected).hasSizeGreaterThan(30);

        var called = new HashMap<String, String>();
        var shuffled = new ArrayList<List<String>>();
        var columns = new ArrayList<>(
                IntStream.range(0, Crowd.HEADINGS.size()).boxed().toList());
        Collections.shuffle(columns, random);
        for (List<String> row : rows) {
            String id = Long.toHexString(random.nextLong());
            called.put(id, row.getFirst());
            var other = new ArrayList<>(row);
            other.set(0, id);
            shuffled.add(columns.stream().map(other::get).toList());
        }
        Collections.shuffle(shuffled, random);
        List<String> headings = columns.stream().map(Crowd.HEADINGS::get).toList();

        assertThat(pairs(Crowd.table(headings, shuffled, "\t"), called))
                .as("seed %d", Seed.number())
                .isEqualTo(expected);
    }

    @Test
    void theScoreOfTwoIsTheSameFromBothSides() {
        List<Row> rows = Crowd.read(Crowd.table(Crowd.HEADINGS, Crowd.rows(200, random), ","));
        for (int n = 0; n < 20_000; n++) {
            Row one = rows.get(random.nextInt(rows.size()));
            Row other = rows.get(random.nextInt(rows.size()));
            assertThat(Weighing.weigh(one.traits(), other.traits()).points())
                    .as("%s and %s, seed %d", one, other, Seed.number())
                    .isEqualTo(Weighing.weigh(other.traits(), one.traits()).points());
        }
    }

    @Test
    void nobodyIsLikerThanOneself() {
        List<Row> rows = Crowd.read(Crowd.table(Crowd.HEADINGS, Crowd.rows(200, random), ","));
        for (Row one : rows) {
            int own = Weighing.weigh(one.traits(), one.traits()).points();
            assertThat(rows)
                    .as("%s, seed %d", one, Seed.number())
                    .allSatisfy(other -> assertThat(
                                    Weighing.weigh(one.traits(), other.traits()).points())
                            .isLessThanOrEqualTo(own));
        }
    }

    @Test
    void eachPairIsWrittenOnceAndNeverARecordWithItself() {
        List<PairsFile.Line> lines =
                FileMatching.lines(Crowd.read(Crowd.table(Crowd.HEADINGS, Crowd.rows(400, random), ",")), null);

        assertThat(lines).extracting(it -> it.one() + " " + it.other()).doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(it -> {
            assertThat(PairsFile.SMALLER.compare(it.one(), it.other())).isNegative();
            assertThat(it.score()).isBetween(Odds.POSSIBLE, 1.0);
            assertThat(it.match()).isEqualTo(it.score() >= Odds.MATCH);
        });
    }

    @Test
    void numbersAreOrderedByTheirSizeAndOtherIdsByTheirLetters() {
        var ids = new ArrayList<>(List.of("b", "10", "9", "007", "a10", "a9", "123456789012345678901234567890"));
        ids.sort(PairsFile.SMALLER);
        assertThat(ids).containsExactly("007", "9", "10", "123456789012345678901234567890", "a10", "a9", "b");
    }

    @Test
    void pointsMoveTheOdds() {
        var million = new Odds(1_000_000);
        assertThat(million.score(55)).isCloseTo(0.48, within(0.02));
        assertThat(million.score(76)).isGreaterThan(0.994);
        assertThat(new Odds(5)).isEqualTo(new Odds(1_000));
        assertThat(new Odds(1_000).score(28)).isGreaterThan(Odds.POSSIBLE);
        assertThat(Odds.moved(0.5, 0)).isCloseTo(0.5, within(1e-9));
        assertThat(Odds.moved(0.9, -16)).isLessThan(0.5);
        assertThat(Odds.moved(1, -16)).isEqualTo(1);
    }

    @Test
    void whoIsOneWithTheSameThirdIsOne() {
        List<Row> rows = Crowd.read("""
                id,given_name,surname,date_of_birth,street_number,address_1,phone_number,email
                1,Maria,Garcia,1980-05-14,,,9165550101,
                2,Maria,Garcia,1980-05-14,12,Main St,,maria77@mail.example
                3,Maria,Kowalski,,12,Main St,,maria77@mail.example
                """);
        assertThat(new Odds(3)
                        .score(Weighing.signs(rows.get(0).traits(), rows.get(2).traits())
                                .weight()))
                .isLessThan(Odds.POSSIBLE);

        assertThat(FileMatching.lines(rows, null)).hasSize(3).allMatch(PairsFile.Line::match);
    }

    @Test
    void whoMayBeFatherOrSonIsNeitherForCertain() {
        String table = """
                id,given_name,surname,date_of_birth,street_number,address_1,phone_number
                1,Juan,Perez,1985-03-17,14,Oak Ave,
                2,Juan,Perez,1955-08-30,14,Oak Ave,%s
                3,Juan,Perez,,14,Oak Ave,%s
                """;

        assertThat(FileMatching.lines(Crowd.read(table.formatted("", "")), null))
                .hasSize(3)
                .noneMatch(PairsFile.Line::match);
        assertThat(FileMatching.lines(Crowd.read(table.formatted("9165550101", "9165550101")), null))
                .hasSize(3)
                .noneMatch(PairsFile.Line::match);
        assertThat(FileMatching.lines(Crowd.read("""
                        id,given_name,surname,date_of_birth,street_number,address_1,email
                        1,Juan,Perez,1985-03-17,14,Oak Ave,
                        2,Juan,Perez,1955-08-30,14,Oak Ave,jp@mail.example
                        3,Juan,Perez,,14,Oak Ave,jp@mail.example
                        """), null))
                .filteredOn(PairsFile.Line::match)
                .singleElement()
                .returns("2", PairsFile.Line::one)
                .returns("3", PairsFile.Line::other);
    }

    /** One last name, address and birthday, other first names: in the first file some of each, in the second twins only. */
    @Test
    void aCarelessFileShowsItselfAndTwinsDoNot() {
        assertThat(family(true)).isPositive();
        assertThat(family(false)).isZero();
    }

    private static long family(boolean careless) {
        var table = new StringBuilder("id,given_name,surname,date_of_birth,street_number,address_1\n");
        String[] given = {"Maria", "Otto", "Linda", "Robert", "Teresa", "Kevin", "Susan", "Hector"};
        for (int n = 0; n < 120; n++) {
            String surname = "Family" + (char) ('a' + n % 26) + (char) ('a' + n / 26) + "son";
            String tail =
                    ",19%02d-0%d-1%d,%d,Long%cStreet\n".formatted(40 + n % 60, 1 + n % 9, n % 9, 100 + n, 'a' + n % 26);
            String first = given[n % 8];
            String other = given[(n + 3) % 8];
            boolean wrongGiven = n % 4 == 0;
            boolean wrongSurname = careless && n % 4 == 2;
            for (int twice = 0; twice < 2; twice++) {
                table.append(n + "a" + twice)
                        .append(',')
                        .append(first)
                        .append(',')
                        .append(surname)
                        .append(tail);
            }
            if (wrongGiven) {
                table.append(n + "b")
                        .append(',')
                        .append(other)
                        .append(',')
                        .append(surname)
                        .append(tail);
            }
            if (wrongSurname) {
                table.append(n + "c")
                        .append(',')
                        .append(first)
                        .append(",Other")
                        .append(n)
                        .append(tail);
            }
        }
        return FileMatching.lines(Crowd.read(table.toString()), null).stream()
                .filter(it ->
                        it.match() && (it.one().endsWith("b") || it.other().endsWith("b")))
                .count();
    }
}
