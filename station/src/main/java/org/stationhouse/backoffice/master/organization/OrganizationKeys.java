package org.stationhouse.backoffice.master.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.Phone;

/**
 * What an organization is filed and looked up by.
 *
 * <ul>
 *   <li>{@code n acme towing}: a name in normal form, {@code w towing}: each word of it
 *   <li>{@code t +19165550142}, {@code i 12345}, {@code a 12 main st}: phone, identifier, address
 * </ul>
 */
final class OrganizationKeys {

    private static final Set<String> FORMS = Set.of(
            "inc",
            "incorporated",
            "llc",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "lp",
            "llp",
            "pc",
            "na",
            "dba");
    private static final int SHORTEST_WORD = 3;

    private OrganizationKeys() {}

    /** A name without article, legal form, "and" and punctuation: {@code The A.B.C. Tow & Storage, Inc.} is {@code abc tow storage}. */
    static String normal(String name) {
        String plain =
                name.replaceAll("(?<=\\b\\p{L})\\.(?=\\s?\\p{L}\\b)", "").replaceAll("\\b([Nn])/([Aa])\\b", "$1$2");
        var words = new ArrayList<>(Arrays.asList(Spelling.fold(plain).split(" ")));
        words.removeIf(it -> it.equals("and"));
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        while (words.size() > 1 && FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    static List<String> words(String name) {
        return Arrays.stream(normal(name).split(" "))
                .filter(it -> it.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }

    static Set<String> names(List<String> names) {
        var terms = new LinkedHashSet<String>();
        for (String name : names) {
            terms.add("n " + normal(name));
            words(name).forEach(it -> terms.add("w " + it));
        }
        return terms;
    }

    /** All that one is filed under. */
    static Set<String> filed(OrganizationCard of) {
        var terms = new LinkedHashSet<>(names(of.names()));
        terms.addAll(twins(of));
        return terms;
    }

    /** Where organizations stand that may be the same: by phone, identifier and address, and not by a name that many may share. */
    static Set<String> twins(OrganizationCard of) {
        var terms = new LinkedHashSet<String>();
        of.of(SaidKind.PHONE).forEach(it -> terms.add(phone(it.said())));
        of.of(SaidKind.IDENTIFIER).forEach(it -> terms.add(identifier(it.said())));
        of.of(SaidKind.ADDRESS).forEach(it -> terms.add(address(it.said())));
        return terms;
    }

    static String phone(String said) {
        return "t " + Phone.read(said).map(Phone::e164).orElse(Spelling.phone(said));
    }

    static String identifier(String said) {
        return "i " + Spelling.compact(said);
    }

    static String address(String said) {
        return "a " + Spelling.place(said);
    }
}
