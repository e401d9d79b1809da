package org.stationhouse.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Invented narratives of 100 to 300 words. Words are as frequent as in real text: the n-th of them about 1 / (n + 2.7) as often as the
 * first (Zipf and Mandelbrot). The first are those of police reports, the many rare ones are made of syllables; plates, telephone numbers
 * and times of day stand between them.
 */
final class Narratives {

    static final int WORDS = 60_000;

    private static final int SHORTEST = 100;
    private static final int LONGEST = 300;

    private static final String FREQUENT = """
            the and to a of was in he that on his i at she it said with her not had for from by as were they an him when is this there be
            him which who victim suspect vehicle door asked told if would while then because about into out up did no saw officer car house
            street right left front back rear black white blue red gray silver window time approximately hours day night morning evening
            residence apartment garage kitchen bedroom bathroom parking lot store work job school phone cell number called call heard
            knocked opened closed locked unlocked broken broke glass took taken stolen stole missing found lost left returned drove driver
            passenger plate license registered owner male female adult juvenile tall thin heavy hair eyes wearing shirt jacket pants jeans
            shoes hat hooded sweatshirt backpack bag purse wallet cash money card credit bank keys jewelry ring watch computer laptop
            camera video footage surveillance neighbor witness friend brother sister mother father wife husband boyfriend girlfriend son
            daughter roommate manager employee customer arrived responded contacted spoke stated advised observed located searched checked
            area scene photographs evidence fingerprints dusted collected booked property report case number given card information
            statement injury injured pain hospital ambulance transported refused medical aid hit struck punched kicked pushed grabbed
            threw pulled knife gun weapon threatened kill hurt yelled screamed argued fight fled ran walked northbound southbound
            eastbound westbound toward through over under behind next across between near around inside outside upstairs downstairs
            unknown nothing something someone anybody again later before after since until still already never always two three four five
            six several many few other another same different old new small large damage damaged scratched dented painted pry marks lock
            frame fence gate yard alley sidewalk corner intersection light traffic speed collision bicycle motorcycle truck van trailer
            battery tools catalytic converter package mail delivery porch account online website e-mail text message password transfer
            check identity social security date birth address city state california drove past want does can could may will shall
            also only very any all some more most than first last here however therefore during without within arrest arrested cited
            citation warrant released custody handcuffed miranda rights waived understood admitted denied consent search patrol unit
            dispatch burglary theft robbery assault vandalism fraud trespass disturbance suspicious alarm prosecution desired follow-up
            further leads suspended disposition end forwarded detective records copy attached supplemental
            """;

    private static final String[] STARTS =
            "b br c ch cl d dr f fl g gr h j k l m n p pl r s sh st t tr v w z".split(" ");
    private static final String[] MIDDLES = "a e i o u ai ea ee ou".split(" ");
    private static final String[] ENDS = {"", "", "n", "r", "s", "l", "ck", "nd", "rt", "ed", "ing", "er", "son", "ez"};

    private final Random random;
    private final List<String> words;
    private final double[] sums = new double[WORDS];

    Narratives(long seed) {
        random = new Random(seed);
        Set<String> seen = new HashSet<>();
        words = new ArrayList<>(WORDS);
        Arrays.stream(FREQUENT.split("\\s+")).filter(seen::add).forEach(words::add);
        while (words.size() < WORDS) {
            String made = made();
            if (seen.add(made)) {
                words.add(made);
            }
        }
        double sum = 0;
        for (int n = 0; n < WORDS; n++) {
            sum += 1 / (n + 2.7);
            sums[n] = sum;
        }
    }

    /** The n-th most frequent word, from 0. */
    String word(int n) {
        return words.get(n);
    }

    private String made() {
        var made = new StringBuilder();
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            made.append(one(STARTS)).append(one(MIDDLES));
        }
        return made + one(ENDS);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    String next() {
        var text = new StringBuilder();
        int left = random.nextInt(SHORTEST, LONGEST + 1);
        while (left > 0) {
            int sentence = Math.min(left, random.nextInt(6, 22));
            for (int n = 0; n < sentence; n++) {
                String word = any();
                text.append(n == 0 ? capital(word) : word).append(n == sentence - 1 ? ". " : " ");
            }
            left -= sentence;
        }
        return text.append(said()).toString();
    }

    private String any() {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[WORDS - 1]);
        return words.get(Math.min(WORDS - 1, at < 0 ? -at - 1 : at));
    }

    /** A plate, a number and a time, as they stand in most narratives. */
    private String said() {
        return "Plate %s, phone 916-555-%04d, at %02d%02d hours."
                .formatted(plate(), random.nextInt(10_000), random.nextInt(24), random.nextInt(60));
    }

    private String plate() {
        return "%d%c%c%c%03d".formatted(random.nextInt(4, 10), letter(), letter(), letter(), random.nextInt(1_000));
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
