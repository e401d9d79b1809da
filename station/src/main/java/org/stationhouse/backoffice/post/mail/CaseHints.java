package org.stationhouse.backoffice.post.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.backoffice.post.letter.Letters;
import org.stationhouse.backoffice.search.Hit;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.Why;
import org.stationhouse.foundation.kernel.Actor;

/**
 * Which cases a piece of mail may be about, by the numbers that stand on it: a case number, a number that another system gave the case,
 * or the number of a letter of this house, or of its certified mail, that is answered.
 */
@Component
class CaseHints {

    /** As many numbers of a text are looked up. */
    private static final int MOST_NUMBERS = 6;

    private static final int MOST_HITS = 5;

    /** A word with at least three digits, perhaps with letters before and dashes or blanks of a certified number between. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d{4}[ ]){4,5}\\d{2,4}|[A-Za-z]{0,5}-?\\d[\\dA-Za-z-]{2,24}");

    private final SearchBox box;
    private final Letters letters;

    CaseHints(SearchBox box, Letters letters) {
        this.box = box;
        this.letters = letters;
    }

    /** @param by number on the piece that names it */
    record Hint(String number, String title, String by) {}

    /** The cases that the actor may find, in the order of their numbers in the text. */
    List<Hint> of(String text, Actor actor) {
        var hints = new LinkedHashMap<String, Hint>();
        NUMBER.matcher(text)
                .results()
                .map(it -> it.group().strip())
                .filter(it -> it.chars().filter(Character::isDigit).count() > 2)
                .distinct()
                .limit(MOST_NUMBERS)
                .flatMap(it -> Stream.concat(cases(it, actor), answered(it, actor)))
                .forEach(it -> hints.putIfAbsent(it.number(), it));
        return List.copyOf(hints.values());
    }

    private Stream<Hint> cases(String number, Actor actor) {
        Set<SearchKey.Field> fields = Set.of(SearchKey.Field.NUMBER, SearchKey.Field.ALIAS);
        return box.find(number, fields, MOST_HITS, false, actor).stream()
                .filter(it -> it.kind().startsWith("cases."))
                .filter(it -> it.why() == Why.NUMBER || it.why() == Why.ALIAS)
                .map((Hit it) -> new Hint(it.number(), it.title(), number));
    }

    private Stream<Hint> answered(String number, Actor actor) {
        String certified =
                CertifiedNumber.of(number).map(CertifiedNumber::digits).orElse(number);
        return letters.numbered(certified, actor).stream()
                .filter(it -> it.about() != null)
                .map(it -> {
                    CaseLink about = Objects.requireNonNull(it.about());
                    return new Hint(
                            about.number(), it.addressee() + ", " + it.english().subject(), it.number());
                });
    }
}
