package org.stationhouse.backoffice.master.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.stationhouse.backoffice.master.OrganizationLine;
import org.stationhouse.backoffice.master.merging.Member;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;

/**
 * An organization with all that holds of it.
 *
 * @param members the rows that were merged, the one that stands for all first
 * @param facts what was said of any of them, the newest first
 */
record OrganizationCard(List<Organization> members, List<Said> facts) {

    OrganizationCard {
        members = members.stream()
                .sorted(Comparator.comparing((Organization it) -> it.canonical() != null)
                        .thenComparing(Organization::id))
                .toList();
        facts = facts.stream()
                .sorted(Comparator.comparing(Said::at).thenComparing(Said::id).reversed())
                .toList();
    }

    Organization head() {
        return members.getFirst();
    }

    List<Said> of(SaidKind kind) {
        return facts.stream().filter(it -> it.kind() == kind).toList();
    }

    /** Every name it goes by, its own first. */
    List<String> names() {
        var names = new LinkedHashSet<String>();
        members.forEach(it -> names.add(it.name()));
        of(SaidKind.ALIAS).forEach(it -> names.add(it.said()));
        return List.copyOf(names);
    }

    /** What was said last of a kind and holds today; empty when nothing does. */
    String now(SaidKind kind, LocalDate today) {
        return of(kind).stream()
                .filter(it -> it.holds(today))
                .findFirst()
                .map(Said::said)
                .orElse("");
    }

    /** Its rows as the page shows them. */
    List<Member> rows() {
        return members.stream()
                .map(it ->
                        new Member(it.ref(), it.number(), it.name(), "", it.enteredAt(), it.enteredBy(), it.mergedAt()))
                .toList();
    }

    OrganizationLine line(LocalDate today) {
        Organization head = head();
        return new OrganizationLine(
                head.id(),
                head.ref(),
                head.number(),
                head.kind(),
                head.name(),
                now(SaidKind.PHONE, today),
                now(SaidKind.ADDRESS, today));
    }
}
