package org.stationhouse.desk.reports.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Words that are right although no dictionary has them: those of the police ({@code reports/vocabulary.txt}) and those of a report. */
final class Vocabulary {

    private static final Set<String> POLICE = read();

    /** A unit, a code, an abbreviation: letters with digits, or a few capitals. */
    private static final Pattern SIGNS = Pattern.compile(".*\\d.*|\\p{Lu}{1,5}s?");

    private static final Pattern TITLE = Pattern.compile(
            "(?:Officer|Ofc|Sergeant|Sgt|Detective|Det|Deputy|Dep|Corporal|Cpl|Lieutenant|Lt|Captain|Capt|Chief|Agent|Trooper"
                    + "|Technician|Tech|CSO|PST|Mr|Mrs|Ms|Miss|Mx|Dr|Judge|Nurse|Paramedic|Dispatcher)\\.?\\s+$");

    private final Set<String> own;

    private Vocabulary(Set<String> own) {
        this.own = own;
    }

    private static Set<String> read() {
        try (var in = new ClassPathResource("reports/vocabulary.txt").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .map(Text::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param accepted words that somebody has accepted */
    static Vocabulary of(Written it, Set<String> accepted) {
        var own = new HashSet<String>();
        accepted.forEach(word -> own.add(Text.plain(word)));
        Stream.of(
                        Stream.of(it.place()),
                        it.people().stream().map(person -> person.name() + " " + person.address()),
                        it.vehicles().stream().map(Written.Vehicle::looks),
                        it.property().stream().map(Written.Property::words))
                .flatMap(texts -> texts)
                .flatMap(text -> Text.words(text).stream())
                .map(Text::plain)
                .flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split("-"))))
                .forEach(own::add);
        return new Vocabulary(own);
    }

    /** Whether a word is right where it stands. @param before what stands before it */
    boolean knows(String word, String before) {
        return SIGNS.matcher(word).matches()
                || TITLE.matcher(before).find() && Character.isUpperCase(word.codePointAt(0))
                || Stream.of(word.split("[-/]")).allMatch(this::listed)
                || listed(word);
    }

    private boolean listed(String word) {
        String plain = Text.plain(word);
        return has(plain)
                || plain.endsWith("'s") && has(plain.substring(0, plain.length() - 2))
                || plain.endsWith("s") && has(plain.substring(0, plain.length() - 1));
    }

    private boolean has(String plain) {
        return POLICE.contains(plain) || own.contains(plain);
    }
}
