package org.stationhouse.backoffice.master.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.OrganizationCandidate;
import org.stationhouse.backoffice.master.OrganizationClue;
import org.stationhouse.backoffice.master.OrganizationClue.Kind;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.Spelling;

/** Weighs what speaks for two being the same organization. Each rule counts once; what was not said counts nothing. */
final class OrganizationMatching {

    private OrganizationMatching() {}

    static OrganizationCandidate compare(NewOrganization said, OrganizationCard known, LocalDate today) {
        var clues = new ArrayList<OrganizationClue>();
        known.names().stream()
                .flatMap(it -> name(said.name(), it).stream())
                .max(Comparator.comparingInt(it -> it.kind().points()))
                .ifPresent(clues::add);
        said(known, SaidKind.PHONE, said.phone(), Kind.PHONE_SAME).ifPresent(clues::add);
        said(known, SaidKind.ADDRESS, said.address(), Kind.ADDRESS_SAME).ifPresent(clues::add);
        clues.sort(Comparator.comparingInt(it -> -it.kind().points()));
        int score = clues.stream().mapToInt(it -> it.kind().points()).sum();
        return new OrganizationCandidate(known.line(today), score, clues);
    }

    /** The same in normal form, one within the other, or at least half of the words of both. */
    static Optional<OrganizationClue> name(String said, String known) {
        Set<String> one = new HashSet<>(OrganizationKeys.words(said));
        Set<String> other = new HashSet<>(OrganizationKeys.words(known));
        if (OrganizationKeys.normal(said).equals(OrganizationKeys.normal(known))) {
            return Optional.of(new OrganizationClue(Kind.NAME_SAME, known));
        }
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        boolean within = !shared.isEmpty() && (shared.equals(one) || shared.equals(other));
        boolean half = shared.size() * 2 >= Math.max(one.size(), other.size()) && !shared.isEmpty();
        return within
                ? Optional.of(new OrganizationClue(Kind.NAME_PART, known))
                : half ? Optional.of(new OrganizationClue(Kind.NAME_WORDS, known)) : Optional.empty();
    }

    private static Optional<OrganizationClue> said(OrganizationCard known, SaidKind kind, String said, Kind clue) {
        return Spelling.compact(said).isEmpty()
                ? Optional.empty()
                : known.of(kind).stream()
                        .filter(it -> key(kind, it.said()).equals(key(kind, said)))
                        .findFirst()
                        .map(it -> new OrganizationClue(clue, it.said()));
    }

    /** What two numbers or two addresses are compared by. */
    static String key(SaidKind kind, String said) {
        return kind == SaidKind.PHONE ? OrganizationKeys.phone(said) : OrganizationKeys.address(said);
    }

    /** What both said of a kind, in the words of the one. */
    static List<String> shared(SaidKind kind, OrganizationCard one, OrganizationCard other) {
        return one.of(kind).stream()
                .filter(it -> other.of(kind).stream()
                        .anyMatch(its -> key(kind, its.said()).equals(key(kind, it.said()))))
                .map(it -> it.said())
                .toList();
    }
}
