package org.stationhouse.backoffice.master.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.Seed;
import org.stationhouse.foundation.staff.Table;

/** What typed addresses mean in a small invented city: {@code master/typed-addresses.csv}; a dash stands for nothing, or for anything. */
class TypedAddressesTests {

    private static final String ANYTHING = "-";
    private static final String SIGNS = " /&@#,.-'½ñ\t\u0000\u202e\uD83D\uDE930123456789abcdnsewxyzABZ";

    private final StreetBook book = Streets.book();

    private static List<CSVRecord> table() {
        return Table.rows(new ClassPathResource("master/typed-addresses.csv"));
    }

    @Test
    void everyTypedAddressComesOutAsTheTableSays() {
        var wrong = new ArrayList<String>();
        for (CSVRecord row : table()) {
            String typed = row.get("typed");
            List<Match> found = book.find(typed);
            Match best = found.isEmpty() ? null : found.getFirst();
            String reasons = best == null
                    ? ""
                    : best.reasons().stream().map(it -> it.why().name()).collect(Collectors.joining(" "));
            String came = best == null
                    ? "-||||no"
                    : String.join(
                            "|",
                            best.label(),
                            best.unit(),
                            best.beat() == null ? "-" : best.beat(),
                            row.get("reasons").equals(ANYTHING) ? ANYTHING : reasons,
                            row.get("sure").equals(ANYTHING)
                                    ? ANYTHING
                                    : StreetBook.meant(found).isPresent() ? "yes" : "no");
            String due = row.get("label").equals(ANYTHING)
                    ? "-||||no"
                    : String.join(
                            "|",
                            row.get("label"),
                            row.get("unit"),
                            row.get("beat"),
                            row.get("reasons"),
                            row.get("sure"));
            if (!came.equals(due)) {
                wrong.add(typed + "\n  came " + came + (best == null ? "" : " " + best.points()) + "\n  due  " + due);
            }
        }
        assertThat(table()).hasSizeGreaterThan(80);
        assertThat(wrong).as("%s", String.join("\n", wrong)).isEmpty();
    }

    @Test
    void bothOrdersOfACornerAreOnePlace() {
        assertThat(book.find("5th & main").getFirst().spot())
                .isEqualTo(book.find("main/5th").getFirst().spot());
    }

    @Test
    void addressesWithSlipsOfTheKeyboardAreReadAndEveryMatchCanBeShown() {
        Random random = Seed.random(TypedAddressesTests.class);
        List<String> typed = table().stream().map(row -> row.get("typed")).toList();
        long end = System.nanoTime() + Seed.times(2, 60) * 1_000_000_000L;
        while (System.nanoTime() < end) {
            String slip = slipped(typed.get(random.nextInt(typed.size())), random);
            for (Match match : book.find(slip)) {
                assertThat(match.label()).as("%s", slip).isNotBlank();
                assertThat(match.sure() && match.spot() == null).as("%s", slip).isFalse();
            }
        }
    }

    private static String slipped(String typed, Random random) {
        var text = new StringBuilder(typed);
        for (int slips = 1 + random.nextInt(4); slips > 0; slips--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                case 2 -> text.insert(at, text.substring(at / 2, at));
                default -> text.append(text.charAt(text.isEmpty() ? 0 : random.nextInt(text.length())));
            }
            if (text.isEmpty()) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
