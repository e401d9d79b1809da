package org.stationhouse.backoffice.master.person;

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
 * @param surname the whole last name in one word, folded
 * @param surnames the words of a double surname, without particles; one word where it is not double
 * @param first the given name, folded; empty when none was said
 * @param middle middle names or initials, folded
 */
record NameParts(String surname, List<String> surnames, String first, List<String> middle) {

    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "las", "los", "del", "y", "da", "das", "do", "dos", "di", "van", "von", "der", "den", "el",
            "al", "bin", "ibn", "abu", "st", "san");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    NameParts {
        surnames = List.copyOf(surnames);
        middle = List.copyOf(middle);
    }

    static NameParts of(PersonName name) {
        List<String> last = new ArrayList<>(words(name.last()));
        if (last.size() > 1) {
            last.removeIf(GENERATIONS::contains);
        }
        List<String> own = last.stream().filter(it -> !PARTICLES.contains(it)).toList();
        List<String> first = words(name.first());
        var middle = new ArrayList<String>(first.size() > 1 ? first.subList(1, first.size()) : List.of());
        middle.addAll(words(name.middle()));
        middle.removeIf(GENERATIONS::contains);
        return new NameParts(
                String.join("", last),
                own.isEmpty() ? List.of(String.join("", last)) : own,
                first.isEmpty() ? "" : first.getFirst(),
                middle);
    }

    private static List<String> words(String said) {
        return Arrays.stream(Spelling.fold(said).split(" "))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** The surname as a whole, and each of its words. */
    Set<String> surnameForms() {
        var forms = new LinkedHashSet<String>();
        forms.add(surname);
        forms.addAll(surnames);
        return forms;
    }

    /** Given names by which the person may be called: the first, and middle names that are more than an initial. */
    List<String> givens() {
        var givens = new ArrayList<String>();
        if (!first.isEmpty()) {
            givens.add(first);
        }
        middle.stream().filter(it -> it.length() > 1).forEach(givens::add);
        return givens;
    }
}
