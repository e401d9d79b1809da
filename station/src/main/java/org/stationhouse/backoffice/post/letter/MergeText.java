package org.stationhouse.backoffice.post.letter;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with named places in braces: {@code Dear {addressee.name}:}. */
record MergeText(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** The names in it, in order. */
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        PLACE.matcher(text).results().map(it -> it.group(1)).forEach(names::add);
        return names;
    }

    /** The first name that is not among those known; empty when all are. */
    Optional<String> unknown(Set<String> known) {
        return names().stream().filter(it -> !known.contains(it)).findFirst();
    }

    /** Whether a brace opens or closes nothing. */
    boolean torn() {
        String rest = PLACE.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}");
    }

    /** @throws IllegalArgumentException when a fact is missing: nothing is ever printed in its place */
    String filled(Map<String, String> facts) {
        return PLACE.matcher(text).replaceAll((MatchResult place) -> {
            String fact = facts.get(place.group(1));
            if (fact == null || fact.isBlank()) {
                throw new IllegalArgumentException("no " + place.group(1));
            }
            return Matcher.quoteReplacement(fact);
        });
    }
}
