package org.stationhouse.backoffice.master.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * A name taken apart for comparing.
 *
 * @param text as it is shown
 * @param surname the whole last name in one word, folded; empty when none was said
 * @param surnames the words of a double surname, without particles; one word where it is not double
 * @param first the given name, folded; empty when none was said
 * @param usual whether the given name is one that many bear, so that it is no slip of another one
 * @param middle middle names or initials, folded
 * @param generation {@code jr}, {@code ii} and the like; empty when none was said
 * @param root the last name in the spelling that stands for all of its spellings
 * @param sounds how the last name sounds
 */
public record NameParts(
        String text,
        String surname,
        List<String> surnames,
        String first,
        boolean usual,
        List<String> middle,
        String generation,
        String root,
        Set<String> sounds) {

    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "las", "los", "del", "y", "da", "das", "do", "dos", "di", "van", "von", "der", "den", "el",
            "al", "bin", "ibn", "abu", "st", "san");
    /** Vietnamese middle names that tell a woman or a man; who bears one in front is called by what follows. */
    private static final Set<String> MARKERS = Set.of("thi", "van");

    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    public NameParts {
        surnames = List.copyOf(surnames);
        middle = List.copyOf(middle);
        sounds = Set.copyOf(sounds);
    }

    public static NameParts of(PersonName name) {
        return of(name.toString(), name.last(), name.first(), name.middle());
    }

    /** Of a file that may lack the last name too. @param given with the middle names */
    public static NameParts of(String last, String given) {
        return of(given.isEmpty() ? last : last + ", " + given, last, given, "");
    }

    private static NameParts of(String text, String last, String first, String more) {
        List<String> family = new ArrayList<>(words(last));
        List<String> given = new ArrayList<>(words(first));
        given.addAll(words(more));
        if (given.size() > 1 && MARKERS.contains(given.getFirst())) {
            given.add(given.removeFirst());
        }
        boolean called = !words(first).isEmpty();
        var middle = new ArrayList<String>(called ? given.subList(1, given.size()) : given);
        String generation =
                middle.stream().filter(GENERATIONS::contains).findFirst().orElse("");
        middle.removeIf(GENERATIONS::contains);
        if (family.size() > 1) {
            generation =
                    family.stream().filter(GENERATIONS::contains).findFirst().orElse(generation);
            family.removeIf(GENERATIONS::contains);
        }
        List<String> own = family.stream().filter(it -> !PARTICLES.contains(it)).toList();
        String surname = String.join("", family);
        return new NameParts(
                text,
                surname,
                own.isEmpty() ? List.of(surname) : own,
                called ? given.getFirst() : "",
                called && Nicknames.known(given.getFirst()),
                middle,
                generation.equals("ii") ? "jr" : generation,
                Spellings.root(surname),
                sounds(surname));
    }

    /** The same, where the given name is known to be one that many bear. */
    public NameParts borne() {
        return new NameParts(text, surname, surnames, first, true, middle, generation, root, sounds);
    }

    private static List<String> words(String said) {
        return Arrays.stream(Spelling.fold(said).split(" "))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** How a word sounds, in one or two keys; none where it has no sound. */
    public static Set<String> sounds(String surname) {
        var sounds = new LinkedHashSet<>(Spelling.sounds(surname));
        sounds.remove("");
        return sounds;
    }

    /** The surname as a whole, and each of its words. */
    public Set<String> surnameForms() {
        var forms = new LinkedHashSet<String>();
        forms.add(surname);
        forms.addAll(surnames);
        return forms;
    }

    /** Given names by which the person may be called: the first, and middle names that are more than an initial. */
    public List<String> givens() {
        var givens = new ArrayList<String>();
        if (!first.isEmpty()) {
            givens.add(first);
        }
        middle.stream().filter(it -> it.length() > 1).forEach(givens::add);
        return givens;
    }

    /** Given and middle names in one word, for names that a blank tore apart. */
    public String joined() {
        return middle.isEmpty() ? first : first + String.join("", middle);
    }

    /** Whether anything was said. */
    public boolean said() {
        return !surname.isEmpty() || !first.isEmpty();
    }
}
