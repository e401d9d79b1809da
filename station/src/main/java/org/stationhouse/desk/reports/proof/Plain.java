package org.stationhouse.desk.reports.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How plain a narrative is.
 *
 * @param grade school grade that it reads at, 0 to 20: Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers, Chissom, Derivation of New
 *     Readability Formulas, Naval Technical Training Command, 1975), syllables counted by groups of vowels
 * @param words a sentence, on average
 * @param passive percent of sentences in the passive voice
 * @param longest its longest sentence
 */
public record Plain(int grade, int words, int passive, Finding.Passage longest, int longestWords) {

    /** Fewer words say nothing about how somebody writes. */
    private static final int ENOUGH = 30;

    private static final int MOST = 20;
    private static final int WHOLE = 100;
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("(?:[^laeiouy]e|[^td]ed|[^sxzhcg]es)$");
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:am|is|are|was|were|been|being|be)\\s+(?:\\w+ly\\s+|not\\s+)?(?:\\w{2,}ed|taken|given|seen|found|told|shown|known|stolen"
                    + "|broken|written|driven|held|kept|left|made|put|sent|shot|struck|hit|cut|brought|caught|bought|thrown|torn|worn)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Null while there are too few words. */
    static @Nullable Plain of(String narrative) {
        List<Text.Part> sentences = Text.sentences(narrative).stream()
                .filter(it -> it.text().chars().anyMatch(Character::isLowerCase))
                .toList();
        int words = sentences.stream().mapToInt(Plain::words).sum();
        if (words < ENOUGH) {
            return null;
        }
        int syllables = sentences.stream()
                .flatMap(it -> Text.words(it.text()).stream())
                .mapToInt(Plain::syllables)
                .sum();
        double grade = 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
        long passive = sentences.stream()
                .filter(it -> PASSIVE.matcher(it.text()).find())
                .count();
        Text.Part longest =
                sentences.stream().max(Comparator.comparingInt(Plain::words)).orElseThrow();
        return new Plain(
                (int) Math.clamp(Math.round(grade), 0, MOST),
                Math.round((float) words / sentences.size()),
                Math.round((float) passive * WHOLE / sentences.size()),
                new Finding.Passage(longest.from(), longest.to(), longest.text()),
                words(longest));
    }

    private static int words(Text.Part sentence) {
        return Text.words(sentence.text()).size();
    }

    /** What has no vowel, a number for instance, counts for one. */
    static int syllables(String word) {
        String text = Text.plain(word).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        int groups = (int) VOWELS.matcher(text).results().count();
        return Math.max(1, SILENT.matcher(text).find() && groups > 1 ? groups - 1 : groups);
    }
}
