package org.stationhouse.backoffice.master.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * How often the one who is meant is found although he is said otherwise, and how often somebody new is taken for another: four thousand
 * invented people, thirteen hundred questions with slips as clerks make them. Keys and weighing are the real ones; the index is a map.
 */
class LikelihoodTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final int PEOPLE = 4_000;
    private static final int QUESTIONS = 1_300;
    private static final int OFFERED = 8;

    private static final List<String> SURNAMES =
            List.of(("Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez "
                            + "Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris "
                            + "Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green "
                            + "Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz "
                            + "Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey "
                            + "Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz "
                            + "Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell "
                            + "Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez Simmons Romero Jordan Patterson "
                            + "Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant Herrera Gibson Ellis Tran "
                            + "Medina Aguilar Stevens Murray Ford Castro Marshall Owens Harrison Fernandez McDonald Woods Washington Kennedy "
                            + "Wells Vargas Henry Chen Freeman Webb Tucker Guzman Burns Crawford Olson Simpson Porter Hunter Gordon Mendez")
                    .split(" "));
    private static final List<String> GIVEN =
            List.of(("James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William "
                            + "Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty "
                            + "Anthony Margaret Mark Sandra Donald Ashley Steven Kimberly Paul Emily Andrew Donna Joshua Michelle Kenneth "
                            + "Carol Kevin Amanda Brian Dorothy George Melissa Timothy Deborah Ronald Stephanie Edward Rebecca Jason Sharon "
                            + "Jeffrey Laura Ryan Cynthia Jacob Kathleen Gary Amy Nicholas Angela Eric Shirley Jonathan Anna Jose Maria "
                            + "Francisco Guadalupe Juan Rosa Luis Carmen Carlos Ana Jorge Teresa Pedro Juana Manuel Margarita Jesus Leticia "
                            + "Alejandro Veronica Roberto Elena Ricardo Alicia Miguel Dolores Eduardo Isabel Enrique Graciela Antonio Luz")
                    .split(" "));

    private static final Map<String, List<String>> SHORT = Map.ofEntries(
            Map.entry("James", List.of("Jim", "Jimmy")),
            Map.entry("Robert", List.of("Bob", "Rob", "Bobby")),
            Map.entry("Patricia", List.of("Pat", "Patty", "Trish")),
            Map.entry("John", List.of("Jack", "Johnny")),
            Map.entry("Jennifer", List.of("Jen", "Jenny")),
            Map.entry("Michael", List.of("Mike", "Mickey")),
            Map.entry("Elizabeth", List.of("Liz", "Beth", "Betty")),
            Map.entry("William", List.of("Bill", "Will", "Billy")),
            Map.entry("Richard", List.of("Rick", "Dick")),
            Map.entry("Joseph", List.of("Joe")),
            Map.entry("Thomas", List.of("Tom", "Tommy")),
            Map.entry("Jose", List.of("Pepe", "Chepe")),
            Map.entry("Francisco", List.of("Paco", "Pancho", "Cisco")),
            Map.entry("Guadalupe", List.of("Lupe", "Lupita")),
            Map.entry("Jesus", List.of("Chuy", "Chucho")),
            Map.entry("Enrique", List.of("Kike", "Quique")),
            Map.entry("Graciela", List.of("Chela")),
            Map.entry("Ricardo", List.of("Rick")),
            Map.entry("Margaret", List.of("Peggy", "Maggie")));

    private record Meant(PersonName name, PartialDate born) {}

    private final KeyMap people = new KeyMap();
    private final Random random = Seed.random(LikelihoodTests.class);

    @Test
    void theOneWhoIsMeantIsFoundAndSomebodyNewIsNot() {
        for (int i = 0; i < PEOPLE; i++) {
            Meant one = someone();
            people.add(People.known(i, Fact.text(one.name()), one.born().toString(), Looks.NONE, List.of()));
        }
        var slips = new TreeMap<String, BiFunction<Meant, Random, Meant>>(slips());
        var found = new TreeMap<String, int[]>();
        for (int i = 0; i < QUESTIONS; i++) {
            int at = random.nextInt(PEOPLE);
            Person one = people.of(at).head();
            var meant = new Meant(one.name(), Objects.requireNonNull(one.born()));
            for (var slip : slips.entrySet()) {
                if (i % slips.size() == List.copyOf(slips.keySet()).indexOf(slip.getKey())) {
                    Meant said = slip.getValue().apply(meant, random);
                    List<Candidate> offered = ask(said);
                    int[] count = found.computeIfAbsent(slip.getKey(), it -> new int[4]);
                    count[0]++;
                    int place = offered.stream()
                            .map(it -> it.person().id())
                            .toList()
                            .indexOf((long) at);
                    count[1] += place >= 0 ? 1 : 0;
                    count[2] += place == 0 ? 1 : 0;
                    count[3] += place >= 0 && offered.get(place).strong() ? 1 : 0;
                }
            }
        }
        int asked = 0;
        int offered = 0;
        int strong = 0;
        for (var one : found.entrySet()) {
            int[] count = one.getValue();
            System.out.printf(
                    "likelihood: %-22s asked=%d offered=%.3f first=%.3f strong=%.3f%n",
                    one.getKey(),
                    count[0],
                    share(count[1], count[0]),
                    share(count[2], count[0]),
                    share(count[3], count[0]));
            asked += count[0];
            offered += count[1];
            strong += count[3];
        }
        int alarms = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            alarms += ask(someone()).stream().anyMatch(Candidate::strong) ? 1 : 0;
        }
        double recall = share(offered, asked);
        double blocked = share(strong, asked);
        double precision = share(strong, strong + (int) (alarms * share(asked, QUESTIONS)));
        System.out.printf(
                "likelihood: people=%d questions=%d recall=%.4f blocked=%.4f precision=%.4f false alarms=%.4f seed=%d%n",
                PEOPLE, asked, recall, blocked, precision, share(alarms, QUESTIONS), Seed.number());
        assertThat(recall).isGreaterThan(0.97);
        assertThat(blocked).isGreaterThan(0.94);
        assertThat(precision).isGreaterThan(0.95);
    }

    private static double share(int part, int whole) {
        return (double) part / whole;
    }

    private Meant someone() {
        String given = pick(GIVEN);
        String last = pick(SURNAMES);
        if (random.nextInt(7) == 0) {
            last = last + " " + pick(SURNAMES);
        }
        LocalDate born = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(63 * 365));
        return new Meant(new PersonName(last, given, random.nextInt(3) == 0 ? pick(GIVEN) : ""), PartialDate.of(born));
    }

    /** The first ones of a list are the common ones. */
    private String pick(List<String> from) {
        return from.get((int) (from.size() * Math.pow(random.nextDouble(), 1.6)));
    }

    private List<Candidate> ask(Meant said) {
        return people.ask(NewPerson.of(said.name(), said.born(), ""), OFFERED, TODAY);
    }

    private Map<String, BiFunction<Meant, Random, Meant>> slips() {
        return Map.ofEntries(
                Map.entry("as it is", (it, r) -> it),
                Map.entry(
                        "letter of surname", (it, r) -> last(it, slip(it.name().last(), r))),
                Map.entry(
                        "letter of given name",
                        (it, r) -> first(it, slip(it.name().first(), r))),
                Map.entry("nickname", (it, r) -> first(it, nickname(it.name().first(), r))),
                Map.entry(
                        "swapped names",
                        (it, r) -> new Meant(
                                new PersonName(it.name().first(), it.name().last(), ""), it.born())),
                Map.entry(
                        "one of two surnames",
                        (it, r) -> last(it, it.name().last().split(" ")[0])),
                Map.entry(
                        "surnames turned", (it, r) -> last(it, turned(it.name().last()))),
                Map.entry(
                        "no middle name",
                        (it, r) -> new Meant(
                                new PersonName(it.name().last(), it.name().first(), ""), it.born())),
                Map.entry("month and day turned", (it, r) -> born(it, turned(it.born()))),
                Map.entry("digit of birth", (it, r) -> born(it, digit(it.born(), r))),
                Map.entry(
                        "year only",
                        (it, r) -> born(it, new PartialDate(it.born().year(), null, null))),
                Map.entry(
                        "nickname and digit",
                        (it, r) -> born(first(it, nickname(it.name().first(), r)), digit(it.born(), r))),
                Map.entry(
                        "letter and digit",
                        (it, r) -> born(last(it, slip(it.name().last(), r)), digit(it.born(), r))));
    }

    private static Meant last(Meant it, String last) {
        return new Meant(new PersonName(last, it.name().first(), it.name().middle()), it.born());
    }

    private static Meant first(Meant it, String first) {
        return new Meant(new PersonName(it.name().last(), first, it.name().middle()), it.born());
    }

    private static Meant born(Meant it, PartialDate born) {
        return new Meant(it.name(), born);
    }

    private static String slip(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at);
            default ->
                at + 1 < word.length()
                        ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                        : word + letter;
        };
    }

    private static String nickname(String given, Random random) {
        List<String> others = SHORT.getOrDefault(given, List.of());
        return others.isEmpty() ? given : others.get(random.nextInt(others.size()));
    }

    private static String turned(String last) {
        int space = last.indexOf(' ');
        return space < 0 ? last : last.substring(space + 1) + " " + last.substring(0, space);
    }

    private static PartialDate turned(PartialDate born) {
        int day = Objects.requireNonNull(born.day());
        return day <= 12 ? new PartialDate(born.year(), day, born.month()) : born;
    }

    private static PartialDate digit(PartialDate born, Random random) {
        while (true) {
            var digits = new StringBuilder(born.us());
            int at = random.nextInt(digits.length());
            if (Character.isDigit(digits.charAt(at)) && at != 6) {
                digits.setCharAt(at, (char) ('0' + random.nextInt(10)));
                var read = PartialDate.typed(digits.toString());
                if (read.isPresent() && !read.get().equals(born)) {
                    return read.get();
                }
            }
        }
    }
}
