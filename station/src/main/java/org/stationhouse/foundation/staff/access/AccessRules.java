package org.stationhouse.foundation.staff.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.GlassDesk;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.staff.Right;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;
import org.stationhouse.foundation.staff.Timers;

/** The rules of access, one after the other, on facts alone. The first that says no decides; a proof is asked only when all say yes. */
final class AccessRules {

    private final Rights rights;
    private final Facts facts;
    private final Instant now;
    private final LocalDate today;

    /** @param today by the agency's calendar: certificates run by days */
    AccessRules(Rights rights, Facts facts, Instant now, LocalDate today) {
        this.rights = rights;
        this.facts = facts;
        this.now = now;
        this.today = today;
    }

    Decision decide(Actor actor, String name, @Nullable Relation to) {
        Right right = rights.right(name).orElse(null);
        if (right == null || !heldByRoleOrPost(actor, right)) {
            return new Decision.Refused("Your role does not include this.", "Agency rights table: " + name);
        }
        if (!accountActive(actor)) {
            return new Decision.Refused("Your account is not active any more.", "CJIS Security Policy AC-2");
        }
        String bar = barredFromDuty(actor.role(), right.duty());
        if (bar != null) {
            return new Decision.Refused("The agency bars your classification from this duty.", bar);
        }
        List<Facts.Need> missing = certificateMissing(actor, right.duty());
        if (!missing.isEmpty()) {
            return new Decision.Refused(
                    "This duty needs a current certificate: "
                            + missing.stream().map(Facts.Need::certificate).collect(Collectors.joining(" or ")) + ".",
                    missing.getFirst().cite());
        }
        if (to != null && to.restricted() && !to.assigned() && !glassBroken(actor, right, to)) {
            return right.glass() && mayBreak(actor)
                    ? new Decision.BehindGlass(to)
                    : new Decision.Refused("This record is restricted to the persons assigned to it.", "Need to know");
        }
        return right.fresh() && !proved(actor) ? new Decision.ProveAgain() : new Decision.Allowed();
    }

    private boolean heldByRoleOrPost(Actor actor, Right right) {
        if (right.roles().contains(actor.role())) {
            return true;
        }
        Facts.Holder holder = facts.holder(actor.account());
        boolean casesKept = !right.caseRight()
                || rights.role(actor.role()).map(Role::caseRights).orElse(false);
        return holder != null
                && casesKept
                && facts.posts().getOrDefault(holder.member(), List.of()).stream()
                        .anyMatch(posted -> posted.at(now) && right.posts().contains(posted.post()));
    }

    /** Nobody, the console and the program have no account; a person's must be active in the role that he signed in with. */
    private boolean accountActive(Actor actor) {
        Facts.Holder holder = facts.holder(actor.account());
        return actor.account() == null || holder != null && holder.role().equals(actor.role()) && holder.activeAt(now);
    }

    /** @return the citation, null when not barred */
    @Nullable
    String barredFromDuty(String role, String duty) {
        if (duty.isEmpty()) {
            return null;
        }
        String family = rights.role(role).map(Role::family).orElse("");
        return Stream.of(role, family)
                .map(who -> facts.bars().get(who))
                .filter(duties -> duties != null && duties.containsKey(duty))
                .map(duties -> duties.get(duty))
                .findFirst()
                .orElse(null);
    }

    /** The certificates of which one would open the duty; empty when one is current, or none is asked. */
    private List<Facts.Need> certificateMissing(Actor actor, String duty) {
        List<Facts.Need> needs = duty.isEmpty() ? List.of() : facts.needs().getOrDefault(duty, List.of());
        if (needs.isEmpty()) {
            return needs;
        }
        Facts.Holder holder = facts.holder(actor.account());
        Set<String> current = holder == null
                ? Set.of()
                : facts.certificates().getOrDefault(holder.member(), List.of()).stream()
                        .filter(certified -> certified.on(today))
                        .map(Facts.Certified::kind)
                        .collect(Collectors.toSet());
        return needs.stream().anyMatch(need -> current.contains(need.certificate())) ? List.of() : needs;
    }

    private boolean glassBroken(Actor actor, Right right, Relation to) {
        return right.glass() && facts.broken(actor.account(), to, now) != null;
    }

    private boolean mayBreak(Actor actor) {
        return rights.right(GlassDesk.BREAK)
                .map(right -> actor.account() != null && right.roles().contains(actor.role()))
                .orElse(false);
    }

    /** The console and the program itself have nobody to ask: whoever reaches them has proved it to the operating system. */
    private boolean proved(Actor actor) {
        if (actor.role().equals(Actor.CONSOLE) || actor.role().equals(Actor.PROGRAM)) {
            return true;
        }
        Instant at = actor.provedAt();
        return at != null && now.isBefore(at.plus(Timers.PROOF));
    }
}
