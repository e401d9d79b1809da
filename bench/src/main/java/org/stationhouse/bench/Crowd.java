package org.stationhouse.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented people as another system would write them into a file; some of them twice. Names are spread as in a city: few are common. */
final class Crowd {

    static final String HEAD =
            "MNI,Last Name,First Name,MI,DOB,Sex,Race,Hgt,Wgt,Hair,Eyes,DL No,DL State,SSN,CII,Address,City,St,Zip,Phone,AKA\n";

    private static final List<String> COMMON = List.of(
            ("Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson"
                            + " Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis"
                            + " Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker"
                            + " Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards"
                            + " Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson"
                            + " Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray"
                            + " Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez")
                    .split(" "));
    private static final List<String> MEN = List.of(
            ("John Michael James David Robert William Jose Joseph Christopher Daniel Matthew Anthony Mark Joshua Andrew Kevin"
                            + " Brian Thomas Steven Ryan Jason Eric Jacob Nicholas Luis Juan Carlos Richard Jonathan Tyler Charles"
                            + " Kenneth Edward Jesus Scott Aaron Adam Samuel Peter Victor Jorge Paul Miguel Kyle Gary Raymond"
                            + " Otis Leland Silas")
                    .split(" "));
    private static final List<String> WOMEN = List.of(
            ("Mary Jennifer Maria Elizabeth Jessica Patricia Linda Michelle Sarah Ashley Amanda Stephanie Melissa Kimberly"
                            + " Nicole Angela Lisa Laura Karen Rebecca Rachel Andrea Ana Samantha Christina Heather Megan Julie"
                            + " Cynthia Amy Sandra Nancy Joan Johanna Jo Carmen Rosa Diana Teresa Monica Vanessa Alicia Ruth Gloria"
                            + " Irene Hazel Winifred")
                    .split(" "));
    private static final String[] HEADS =
            "B Br C Ch Cl D Dr F Fl G Gr H J K Kr L M N P Pr Qu R S Sch St T Tr V W Z".split(" ");
    private static final String[] CORES = "a e i o u ai ea ee ie oo ou".split(" ");
    private static final String[] TAILS = "b ck ld lk ll m n nd ng nk nt r rd rk rn s sh ss st t th tt v x".split(" ");
    private static final String[] ENDS =
            "a ano berg by da dale e er es ett ey field ford ham i ington ko land ler ley man mann ner o off on ov s sen ski son stein ton va well wood y"
                    .split(" ");
    private static final String[] STREETS =
            "Alder Birch Cedar Main Oak Pine Elm Walnut Lake River Hill Park Mill Church Spring".split(" ");
    private static final String[] KINDS = "St Ave Dr Blvd Ln Ct".split(" ");

    /** Somebody in the file. @param license and phone are his alone, as his number in the former system is */
    record One(String number, String last, String first, LocalDate born, String license, String phone) {}

    private final Random random;
    private final int most;
    private final List<One> sample = new ArrayList<>();
    private long written;

    /**
     * @param people about how many there will be, for as many different surnames as such a city has
     */
    Crowd(long people, long seed) {
        random = new Random(seed);
        most = (int) Math.clamp(people / 8, 500, 150_000);
    }

    /** A surname that many bear. */
    static String common(Random chance) {
        return COMMON.get(chance.nextInt(COMMON.size() / 4));
    }

    /** People drawn by chance of all that were written. */
    List<One> sample() {
        return sample;
    }

    /** Writes more people into a file of their own. */
    Path write(Path file, long people) throws IOException {
        long each = Math.max(1, people / 500);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            One before = one();
            for (long n = 0; n < people; n++) {
                One one = n % 100 == 99 ? again(before) : one();
                if (n % each == 0) {
                    sample.add(one);
                }
                out.write(row(one));
                before = one;
            }
        }
        return file;
    }

    private One one() {
        written++;
        boolean woman = random.nextBoolean();
        List<String> given = woman ? WOMEN : MEN;
        return new One(
                "L%07d".formatted(written),
                surname(),
                given.get(skewed(given.size())),
                LocalDate.of(1940, 1, 1).plusDays(random.nextInt(25_000)),
                "%c%07d".formatted('A' + (int) (written / 4_000_000), written % 10_000_000),
                "(5%02d) %03d-%04d".formatted(written / 10_000_000, 200 + written / 10_000 % 800, written % 10_000));
    }

    /** The same person, entered another time under another number. */
    private One again(One before) {
        written++;
        return new One(
                "L%07d".formatted(written),
                before.last(),
                before.first(),
                before.born(),
                before.license(),
                before.phone());
    }

    /** Smith is borne by about one of a hundred, half of all people bear one of ten thousand names that are invented. */
    private String surname() {
        if (random.nextInt(100) < 40) {
            return COMMON.get(skewed(COMMON.size()));
        }
        int which = (int) (most * Math.pow(random.nextDouble(), 2.5));
        var syllables = new Random(which * 7_919L);
        String name = pick(HEADS, syllables) + pick(CORES, syllables) + pick(TAILS, syllables);
        if (syllables.nextInt(3) == 0) {
            name += pick(CORES, syllables) + pick(TAILS, syllables);
        }
        return name + pick(ENDS, syllables);
    }

    /** The first ones much more often than the last. */
    private int skewed(int size) {
        return (int) (size * Math.pow(random.nextDouble(), 1.8));
    }

    private static String pick(String[] all, Random chance) {
        return all[chance.nextInt(all.length)];
    }

    private String row(One one) {
        String alias = random.nextInt(12) == 0 ? one.first() + " " + surname() : "";
        return String.join(
                        ",",
                        one.number(),
                        one.last(),
                        one.first(),
                        random.nextInt(3) == 0 ? String.valueOf((char) ('A' + random.nextInt(26))) : "",
                        "%02d/%02d/%d"
                                .formatted(
                                        one.born().getMonthValue(),
                                        one.born().getDayOfMonth(),
                                        one.born().getYear()),
                        WOMEN.contains(one.first()) ? "F" : "M",
                        pick(new String[] {"W", "B", "H", "A", "I", "U"}, random),
                        (5 + random.nextInt(2)) + "%02d".formatted(random.nextInt(12)),
                        String.valueOf(110 + random.nextInt(150)),
                        pick(new String[] {"BRO", "BLK", "BLN", "GRY"}, random),
                        pick(new String[] {"BRO", "BLU", "GRN", "HAZ"}, random),
                        one.license(),
                        "CA",
                        random.nextInt(10) == 0 ? ssn() : "",
                        random.nextInt(10) == 0 ? "A%08d".formatted(random.nextInt(100_000_000)) : "",
                        (1 + random.nextInt(9_999)) + " " + pick(STREETS, random) + " " + pick(KINDS, random),
                        "Bench City",
                        "CA",
                        "9%04d".formatted(random.nextInt(10_000)),
                        one.phone(),
                        alias)
                + "\n";
    }

    private String ssn() {
        return String.format(
                Locale.ROOT,
                "%03d-%02d-%04d",
                100 + random.nextInt(500),
                1 + random.nextInt(99),
                1 + random.nextInt(9_999));
    }
}
