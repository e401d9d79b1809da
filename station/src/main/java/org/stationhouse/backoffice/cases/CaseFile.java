package org.stationhouse.backoffice.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Accounts.Colleague;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.web.NoSuch;

/** Takes a jacket out for an act of a part of this room, as it stands to the one who acts. */
@Component
public class CaseFile {

    private final JacketStore jackets;
    private final AssignedStore assigned;
    private final InvolvedStore involved;
    private final CaseRelations relations;
    private final AccessPolicy policy;
    private final AgencyOffice agency;
    private final Clock clock;

    CaseFile(
            JacketStore jackets,
            AssignedStore assigned,
            InvolvedStore involved,
            CaseRelations relations,
            AccessPolicy policy,
            AgencyOffice agency,
            Clock clock) {
        this.jackets = jackets;
        this.assigned = assigned;
        this.involved = involved;
        this.relations = relations;
        this.policy = policy;
        this.agency = agency;
        this.clock = clock;
    }

    /** Somebody in a case. @param person id in the master index @param said name as said on the day */
    public record Party(long person, String role, String said) {}

    /** A vehicle in a case. @param vehicle id in the master index @param said plate and looks as said on the day */
    public record Car(long vehicle, String role, String said) {}

    public Optional<Jacket> find(PublicRef ref) {
        return jackets.find(ref);
    }

    /**
     * A jacket with which the actor may do this, held until the transaction ends.
     *
     * @throws NoSuch when there is none
     * @throws org.stationhouse.foundation.staff.Refusal when it is restricted to others
     */
    public Jacket held(PublicRef ref, String right, Actor actor) {
        jackets.lock(ref);
        Jacket jacket = jackets.find(ref).orElseThrow(NoSuch::new);
        policy.require(actor, right, relation(jacket, actor));
        return jacket;
    }

    public Relation relation(Jacket jacket, Actor actor) {
        return relations.to(jacket, actor);
    }

    /** Whether somebody finds the jacket as things are; everybody with the right does unless it is restricted. */
    public boolean open(Jacket jacket, long account) {
        return !jacket.restricted() || assigned.of(jacket.id()).stream().anyMatch(it -> it.account() == account);
    }

    /** Who works on a restricted case may open it. */
    public void letIn(Jacket jacket, Colleague who, Actor actor) {
        if (jacket.restricted() && assigned.assign(jacket.id(), who.account(), who.label(), now(), actor.name()) == 1) {
            log(jacket, "ASSIGNED", who.label(), actor);
        }
    }

    /** A line in the jacket log. */
    public void log(Jacket jacket, String kind, @Nullable String reason, Actor actor) {
        jackets.add(jacket.id(), Jacket.Happening.of(now(), actor.name(), kind, reason));
    }

    /** The people who stand in the case now. */
    public List<Party> people(Jacket jacket) {
        return involved.of(Subject.PERSON, jacket.id()).stream()
                .map(it -> new Party(it.thing(), it.role(), it.said()))
                .toList();
    }

    /** The vehicles that stand in the case now. */
    public List<Car> vehicles(Jacket jacket) {
        return involved.of(Subject.VEHICLE, jacket.id()).stream()
                .map(it -> new Car(it.thing(), it.role(), it.said()))
                .toList();
    }

    /** To the millisecond, as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The agency's date. */
    public LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }
}
