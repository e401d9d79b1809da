package org.stationhouse.desk.reports.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationhouse.desk.reports.kind.Kind;

/** Whom the narrative names stands among the people, and who stands there is named. */
final class PeopleCheck implements Check {

    /** As many words as a narrative needs before it is asked whom it leaves out. */
    private static final int TOLD = 60;

    private static final Pattern TITLED =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Mx)\\.?\\s+(\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*)");
    private static final Pattern TAGGED =
            Pattern.compile("(?<![\\p{L}\\p{N}/.-])([VSW])-?(\\d{1,2})(?![\\p{L}\\p{N}/-])");
    private static final Pattern ENGINE = Pattern.compile("V-?(?:6|8|10|12)");
    private static final Pattern ROLE =
            Pattern.compile("\\b(?:[Vv]ictim|[Ss]uspect|[Ww]itness)\\s+(\\p{Lu}\\p{Ll}[\\p{L}'’-]*)");
    private static final Set<String> NO_NAMES = Set.of(
            "vehicle", "information", "statement", "description", "name", "number", "one", "two", "three", "unknown");

    private static final Map<String, String> TAGS =
            Map.of("V", Written.VICTIM, "S", Written.SUSPECT, "W", Written.WITNESS);

    private static final Map<String, Pattern> ROLES = Map.of(
            Written.VICTIM, said("victim|vict|v-?1"),
            Written.SUSPECT, said("suspects?|susp|subjects?|s-?1"),
            Written.WITNESS, said("witness|wit|w-?1"),
            Written.REPORTING, said("reporting (?:party|person)|reportee|r/?p|caller|informant"));

    private static Pattern said(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }

    @Override
    public List<Finding> of(Written it) {
        if (!it.sections().contains(Kind.Section.PEOPLE)) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        Set<String> known = it.people().stream()
                .flatMap(person -> parts(person).stream())
                .collect(Collectors.toCollection(HashSet::new));
        named(TITLED, it, known, findings);
        named(ROLE, it, known, findings);
        tagged(it, findings);
        if (Text.words(it.narrative()).size() >= TOLD) {
            unmentioned(it, findings);
        }
        return findings;
    }

    private static void named(Pattern pattern, Written it, Set<String> known, List<Finding> findings) {
        Matcher found = pattern.matcher(it.narrative());
        while (found.find()) {
            String name = owned(Text.plain(found.group(1)));
            boolean there = NO_NAMES.contains(name)
                    || known.contains(name)
                    || Arrays.stream(name.split("-")).anyMatch(known::contains);
            if (!there && findings.stream().noneMatch(one -> one.values().contains(found.group(1)))) {
                findings.add(Finding.at(
                        Finding.Kind.DIFFERS,
                        "reports.proof.person.none",
                        it.narrative(),
                        found.start(),
                        found.end(),
                        found.group(1)));
            }
        }
    }

    private static String owned(String name) {
        return name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
    }

    private static void tagged(Written it, List<Finding> findings) {
        Matcher found = TAGGED.matcher(it.narrative());
        while (found.find()) {
            long listed = it.count(TAGS.getOrDefault(found.group(1), ""));
            int number = Integer.parseInt(found.group(2));
            boolean engine = ENGINE.matcher(found.group()).matches();
            if (number > listed && number > 0 && !engine) {
                findings.add(Finding.at(
                        Finding.Kind.DIFFERS,
                        "reports.proof.tag." + TAGS.get(found.group(1)),
                        it.narrative(),
                        found.start(),
                        found.end(),
                        found.group(),
                        String.valueOf(listed)));
            }
        }
    }

    private static void unmentioned(Written it, List<Finding> findings) {
        Set<String> words = Text.words(it.narrative()).stream()
                .map(word -> owned(Text.plain(word)))
                .flatMap(word -> Stream.concat(Stream.of(word), Arrays.stream(word.split("-"))))
                .collect(Collectors.toSet());
        for (Written.Person person : it.people()) {
            Pattern role = ROLES.get(person.role());
            boolean alone = it.count(person.role()) == 1 || person.unknown();
            boolean byRole =
                    role != null && alone && role.matcher(it.narrative()).find();
            boolean byName = !person.unknown() && parts(person).stream().anyMatch(words::contains);
            if (!byRole && !byName && !person.unknown()) {
                findings.add(Finding.of(
                        Finding.Kind.DIFFERS,
                        "reports.proof.person.unsaid",
                        "people[" + person.row() + "].name",
                        person.name().toString()));
            }
        }
    }

    private static Set<String> parts(Written.Person person) {
        return Arrays.stream((person.name().last() + " " + person.name().first()).split("[\\s-]+"))
                .map(Text::plain)
                .filter(part -> part.length() > 1)
                .collect(Collectors.toSet());
    }
}
