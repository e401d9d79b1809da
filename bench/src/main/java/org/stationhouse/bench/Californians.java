package org.stationhouse.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Invented Californians: each of half of them once more, as somebody else wrote the record; among them relatives under one roof, who are
 * not one person.
 */
final class Californians {

    private static final List<String> CITIES = List.of(
            "Sacramento",
            "Fresno",
            "Torrance",
            "Citrus Heights",
            "San Jose",
            "Merced",
            "Stockton",
            "Westminster",
            "Davis",
            "Chico");
    private static final List<String> STREETS = List.of(
            "Main St",
            "Oak Ave",
            "Fountain Sq Dr",
            "Sunrise Blvd",
            "Mission Blvd",
            "El Camino Real",
            "Auburn Blvd",
            "Van Ness Ave",
            "Greenback Ln",
            "Torrance Blvd",
            "Carson St",
            "Hawthorne Blvd",
            "Antelope Rd",
            "Madison Ave",
            "Shields Ave",
            "Cedar Ave",
            "Kings Canyon Rd",
            "Bolsa Ave",
            "Magnolia St",
            "Anza Ave",
            "Sepulveda Blvd",
            "Arlington Ave",
            "Old Auburn Rd",
            "Elm St");

    private final Random random;
    private final List<Californian> all = new ArrayList<>();
    private int people;

    private Californians(Random random) {
        this.random = random;
    }

    /** @param records how many there are, about */
    static List<Californian> of(int records, Random random) {
        var them = new Californians(random);
        while (them.all.size() < records) {
            them.household();
        }
        return them.all;
    }

    /** In each ninth a relative lives who is in the file too. */
    private void household() {
        Californian one = somebody();
        add(one);
        switch (random.nextInt(100)) {
            case 0, 1 -> add(twin(one));
            case 2 -> add(parent(one, one.given()).as("parent of the same name"));
            case 3, 4 -> add(parent(one, other(one, names(one).men())).as("parent"));
            case 5, 6, 7, 8, 9, 10 -> add(sibling(one));
            default -> {
                return;
            }
        }
    }

    private void add(Californian one) {
        all.add(one);
        if (random.nextInt(2) == 0) {
            all.add(again(one));
        }
    }

    private NamesOfCalifornia names(Californian one) {
        return NamesOfCalifornia.ALL.stream()
                .filter(it -> it.surnames().contains(first(one.surname()))
                        || it.surnames().contains(one.surname()))
                .findFirst()
                .orElse(NamesOfCalifornia.OTHERS);
    }

    private static String first(String surname) {
        int space = surname.indexOf(' ');
        return space < 0 ? surname : surname.substring(0, space);
    }

    private Californian somebody() {
        NamesOfCalifornia names = pick(NamesOfCalifornia.ALL);
        String surname = pick(names.surnames());
        if (names == NamesOfCalifornia.SPANISH && random.nextInt(2) == 0) {
            surname = surname + " " + pick(names.surnames());
        }
        String given = pick(random.nextInt(2) == 0 ? names.women() : names.men());
        LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(68 * 365));
        int city = random.nextInt(CITIES.size());
        people++;
        return new Californian(
                people,
                "",
                given,
                surname,
                Californian.day(born),
                String.valueOf(100 + random.nextInt(9_800)),
                pick(STREETS),
                CITIES.get(city),
                String.valueOf(95_000 + city * 40 + random.nextInt(8)),
                random.nextInt(3) == 0 ? "" : phone(),
                random.nextInt(2) == 0 ? "" : Californian.mail(given, surname, people),
                random.nextInt(3) == 0 ? "" : social());
    }

    private String phone() {
        return "916555%04d".formatted(random.nextInt(10_000));
    }

    private String social() {
        return "%09d".formatted(100_000_000 + random.nextInt(500_000_000));
    }

    private Californian relative(Californian of, String given) {
        people++;
        return new Californian(
                people,
                "",
                given,
                of.surname(),
                of.born(),
                of.number(),
                of.street(),
                of.city(),
                of.zip(),
                random.nextInt(2) == 0 ? of.phone() : "",
                random.nextInt(2) == 0 ? "" : Californian.mail(given, of.surname(), people),
                random.nextInt(3) == 0 ? "" : social());
    }

    private Californian twin(Californian of) {
        NamesOfCalifornia names = names(of);
        List<String> given = names.women().contains(of.given()) ? names.women() : names.men();
        return relative(of, other(of, given)).as("twin");
    }

    private String other(Californian than, List<String> given) {
        String other = pick(given);
        while (other.equals(than.given())) {
            other = pick(given);
        }
        return other;
    }

    private Californian parent(Californian of, String given) {
        return relative(of, given)
                .bornOn(Californian.day(LocalDate.parse(of.born())
                        .minusYears(18 + random.nextInt(22))
                        .minusDays(random.nextInt(365))));
    }

    private Californian sibling(Californian of) {
        NamesOfCalifornia names = names(of);
        return relative(of, other(of, random.nextInt(2) == 0 ? names.women() : names.men()))
                .bornOn(Californian.day(LocalDate.parse(of.born())
                        .minusYears(1 + random.nextInt(7))
                        .minusDays(random.nextInt(365))))
                .as("brother or sister");
    }

    private Californian again(Californian one) {
        Map<String, UnaryOperator<Californian>> ways = ways(one);
        String how = List.copyOf(ways.keySet()).get(random.nextInt(ways.size()));
        Californian other = Objects.requireNonNull(ways.get(how)).apply(one);
        if (random.nextInt(5) == 0) {
            other = other.livingLike(somebodyElsewhere());
            how = how + ", moved";
        }
        if (random.nextInt(2) == 0) {
            other = other.reachedBy("", other.email(), random.nextInt(2) == 0 ? "" : other.ssn());
        }
        return other.as(how);
    }

    private Californian somebodyElsewhere() {
        Californian other = somebody();
        people--;
        return other;
    }

    private Map<String, UnaryOperator<Californian>> ways(Californian one) {
        var ways = new LinkedHashMap<String, UnaryOperator<Californian>>();
        ways.put("as it is", it -> it);
        ways.put("letter of the last name", it -> it.named(it.given(), slip(it.surname())));
        ways.put("letter of the first name", it -> it.named(slip(it.given()), it.surname()));
        ways.put("names exchanged", it -> it.named(it.surname(), it.given()));
        ways.put("digit of the date", it -> it.bornOn(digit(it.born())));
        ways.put("no date", it -> it.bornOn(""));
        ways.put(
                "street misspelled",
                it -> it.livingLike(new Californian(
                        0, "", "", "", "", it.number(), slip(it.street()), it.city(), it.zip(), "", "", "")));
        LocalDate born = LocalDate.parse(one.born());
        if (born.getDayOfMonth() <= 12 && born.getDayOfMonth() != born.getMonthValue()) {
            ways.put(
                    "month and day exchanged",
                    it -> it.bornOn(
                            Californian.day(LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()))));
        }
        NamesOfCalifornia names = names(one);
        String[] words = one.surname().split(" ");
        if (names == NamesOfCalifornia.SPANISH && words.length == 2) {
            ways.put("one of two surnames", it -> it.named(it.given(), words[random.nextInt(2)]));
            ways.put("two surnames turned", it -> it.named(it.given(), words[1] + " " + words[0]));
            ways.put("two surnames with a hyphen", it -> it.named(it.given(), words[0] + "-" + words[1]));
        }
        if (names == NamesOfCalifornia.PARTICLES && words.length > 1) {
            ways.put("particle joined", it -> it.named(it.given(), String.join("", words)));
            ways.put("particle left out", it -> it.named(it.given(), words[words.length - 1]));
        }
        if (names == NamesOfCalifornia.VIETNAMESE && one.given().contains(" ")) {
            String[] given = one.given().split(" ");
            ways.put("middle name left out", it -> it.named(given[1], it.surname()));
            ways.put("middle name behind", it -> it.named(given[1] + " " + given[0], it.surname()));
        }
        String last = NamesOfCalifornia.OTHERWISE.get(one.surname());
        if (last != null) {
            ways.put("other spelling, last, " + names.group(), it -> it.named(it.given(), last));
        }
        String given = NamesOfCalifornia.OTHERWISE.get(one.given());
        if (given != null) {
            ways.put("other spelling, first, " + names.group(), it -> it.named(given, it.surname()));
        }
        String brief = NamesOfCalifornia.SHORT.get(one.given());
        if (brief != null) {
            ways.put("nickname", it -> it.named(brief, it.surname()));
        }
        if (names.women().contains(one.given()) && random.nextInt(3) == 0) {
            ways.put("married name", it -> it.named(it.given(), pick(NamesOfCalifornia.OTHERS.surnames())));
        }
        return ways;
    }

    private String slip(String word) {
        if (word.length() < 2) {
            return word;
        }
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

    private String digit(String day) {
        int at = new int[] {3, 6, 8, 9}[random.nextInt(4)];
        char other = (char) ('0' + (day.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return day.substring(0, at) + other + day.substring(at + 1);
    }

    private <T> T pick(List<T> from) {
        return from.get((int) (from.size() * Math.pow(random.nextDouble(), 1.3)));
    }
}
