package org.stationhouse.backoffice.master.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.stationhouse.backoffice.master.OrganizationClue;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;

/**
 * Rules by which two organizations may be one, the weightiest first. A name alone is none: a chain has one name and many houses, each an
 * organization of its own.
 */
enum OrganizationTwin {
    /** A number that an authority gave to one only, such as a license or a tax number. */
    IDENTIFIER(90, OrganizationTwin::identifier),
    /** The same name in normal form, and a phone of both. */
    NAME_AND_PHONE(85, (one, other) -> named(one, other, OrganizationClue.Kind.NAME_SAME, SaidKind.PHONE)),
    /** The same name in normal form, and an address of both. */
    NAME_AND_ADDRESS(80, (one, other) -> named(one, other, OrganizationClue.Kind.NAME_SAME, SaidKind.ADDRESS)),
    /** One name within the other, and a phone of both. */
    PART_AND_PHONE(60, (one, other) -> named(one, other, OrganizationClue.Kind.NAME_PART, SaidKind.PHONE));

    /** Identifiers that one authority gives once. A number of another sort may be anything. */
    private static final Set<String> GIVEN_ONCE = Set.of("ORI", "LICENSE", "PERMIT", "TAX");

    private final int score;
    private final BiFunction<OrganizationCard, OrganizationCard, Optional<String>> rule;

    OrganizationTwin(int score, BiFunction<OrganizationCard, OrganizationCard, Optional<String>> rule) {
        this.score = score;
        this.rule = rule;
    }

    /** A rule that holds of two. @param said what of the first speaks for it */
    record Holds(OrganizationTwin rule, String said) {}

    int score() {
        return score;
    }

    /** Rules that hold of both, the weightiest first; none when they are two. */
    static List<Holds> of(OrganizationCard one, OrganizationCard other) {
        return Arrays.stream(values())
                .flatMap(it -> it.rule.apply(one, other).map(said -> new Holds(it, said)).stream())
                .toList();
    }

    private static Optional<String> identifier(OrganizationCard one, OrganizationCard other) {
        return one.of(SaidKind.IDENTIFIER).stream()
                .filter(it -> GIVEN_ONCE.contains(it.sort()))
                .filter(it -> other.of(SaidKind.IDENTIFIER).stream().anyMatch(its -> same(it, its)))
                .map(Said::said)
                .findFirst();
    }

    private static boolean same(Said one, Said other) {
        boolean states =
                one.state() == null || other.state() == null || one.state().equals(other.state());
        return one.sort().equals(other.sort())
                && states
                && OrganizationKeys.identifier(one.said()).equals(OrganizationKeys.identifier(other.said()));
    }

    private static Optional<String> named(
            OrganizationCard one, OrganizationCard other, OrganizationClue.Kind name, SaidKind kind) {
        boolean alike = one.names().stream()
                .anyMatch(it -> other.names().stream()
                        .flatMap(its -> OrganizationMatching.name(it, its).stream())
                        .anyMatch(clue -> clue.kind() == name));
        return alike ? OrganizationMatching.shared(kind, one, other).stream().findFirst() : Optional.empty();
    }
}
