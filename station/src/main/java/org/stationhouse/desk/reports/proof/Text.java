package org.stationhouse.desk.reports.proof;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A narrative in paragraphs, which are its lines, and sentences. Offsets are UTF-16 units from its beginning. */
final class Text {

    /** @param to behind its last sign */
    record Part(int from, int to, String text) {}

    private static final Pattern END = Pattern.compile("[.!?]+[\"')\\]]*(?=\\s+[\"'(\\[]?[\\p{Lu}\\d])");
    private static final Pattern SHORT = Pattern.compile(
            "(?:\\b(?:Mr|Mrs|Ms|Mx|Dr|St|Ave|Rd|Blvd|Ln|Ct|Ofc|Off|Sgt|Lt|Det|Cpl|Capt|Dep|Jr|Sr|No|Nos|Apt|Ste|approx|vs|etc|lic"
                    + "|lbs|lb|ft|hrs|hr|mins|min|dept|veh|susp|vict|wit)|(?:^|\\W)\\p{L}|\\b[ap]\\.m)$",
            Pattern.CASE_INSENSITIVE);

    /** Behind an abbreviation these begin a sentence. */
    private static final Pattern BEGINS = Pattern.compile(
            "\\s+(?:He|She|I|It|We|They|The|An?|There|This|That|These|When|Then|His|Her|My|Our|Their|On|In|At|After|Before)\\b");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    private Text() {}

    static List<Part> paragraphs(String narrative) {
        var parts = new ArrayList<Part>();
        int from = 0;
        while (from <= narrative.length()) {
            int end = narrative.indexOf('\n', from);
            int to = end < 0 ? narrative.length() : end;
            if (!narrative.substring(from, to).isBlank()) {
                parts.add(new Part(from, to, narrative.substring(from, to)));
            }
            from = to + 1;
        }
        return parts;
    }

    static List<Part> sentences(String narrative) {
        var parts = new ArrayList<Part>();
        for (Part paragraph : paragraphs(narrative)) {
            String text = paragraph.text();
            Matcher end = END.matcher(text);
            int from = 0;
            while (end.find()) {
                if (text.charAt(end.start()) != '.'
                        || !abbreviated(text, end.start())
                        || BEGINS.matcher(text).region(end.end(), text.length()).lookingAt()) {
                    add(parts, paragraph, from, end.end());
                    from = end.end();
                }
            }
            add(parts, paragraph, from, text.length());
        }
        return parts;
    }

    private static boolean abbreviated(String text, int dot) {
        return SHORT.matcher(text.substring(Math.max(0, dot - 12), dot)).find();
    }

    private static void add(List<Part> parts, Part paragraph, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(paragraph.text().charAt(start))) {
            start++;
        }
        if (start < to) {
            parts.add(new Part(
                    paragraph.from() + start,
                    paragraph.from() + to,
                    paragraph.text().substring(start, to)));
        }
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(it -> it.group()).toList();
    }

    /** Small letters without accents. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    /** Letters and digits alone, in capitals. */
    static String bare(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
