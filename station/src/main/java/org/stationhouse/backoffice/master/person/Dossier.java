package org.stationhouse.backoffice.master.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.master.merging.Member;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * A person with all that holds of him and that the reader may see.
 *
 * @param members the rows that were merged, the one that stands for all first
 * @param facts what was said of any of them, the newest first
 */
record Dossier(List<Person> members, List<Fact> facts) {

    Dossier {
        members = members.stream()
                .sorted(Comparator.comparing((Person it) -> it.canonical() != null)
                        .thenComparing(Person::id))
                .toList();
        facts = facts.stream()
                .sorted(Comparator.comparing(Fact::at).thenComparing(Fact::id).reversed())
                .toList();
    }

    Person head() {
        return members.getFirst();
    }

    List<Fact> of(FactKind kind) {
        return facts.stream().filter(it -> it.kind() == kind).toList();
    }

    /** Every name that the person goes by, that of the head first. */
    List<PersonName> names() {
        var names = new LinkedHashSet<PersonName>();
        members.forEach(it -> names.add(it.name()));
        of(FactKind.NAME).forEach(it -> names.add(it.name()));
        return List.copyOf(names);
    }

    /** Every date of birth that was said, that of the head first. */
    List<PartialDate> births() {
        return members.stream()
                .map(Person::born)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Its rows as the page shows them. */
    List<Member> rows() {
        return members.stream()
                .map(it -> new Member(
                        it.ref(),
                        it.number(),
                        it.name().toString(),
                        it.born() == null ? "" : it.born().us(),
                        it.enteredAt(),
                        it.enteredBy(),
                        it.mergedAt()))
                .toList();
    }

    /** Warnings that hold on that day. */
    List<Fact> flags(LocalDate today) {
        return of(FactKind.FLAG).stream().filter(it -> it.holds(today)).toList();
    }

    PersonLine line(LocalDate today) {
        Person head = head();
        var others = new ArrayList<>(names());
        others.remove(head.name());
        return new PersonLine(
                head.id(),
                head.ref(),
                head.number(),
                head.name(),
                others,
                births().isEmpty() ? null : births().getFirst(),
                head.looks().sex(),
                head.looks().race(),
                flags(today).stream()
                        .map(it -> new PersonLine.Flag(it.sort(), it.said()))
                        .toList(),
                of(FactKind.ADDRESS).stream()
                        .filter(it -> it.holds(today))
                        .findFirst()
                        .map(Fact::said)
                        .orElse(null),
                null);
    }
}
