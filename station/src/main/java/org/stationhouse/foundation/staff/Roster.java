package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Who has which post, and who is away. */
public interface Roster {

    /** Posts that somebody can have for a time; their words are {@code staff.post.<post>}. */
    SortedSet<String> POSTS = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            "beat", "court", "dispatch", "front-counter", "jail", "property-room", "records-desk", "watch-commander")));

    /** Kinds of absences; their words are {@code staff.absence.<kind>}. */
    SortedSet<String> ABSENCES = Collections.unmodifiableSortedSet(
            new TreeSet<>(List.of("leave", "military", "sick", "training", "vacation")));

    /** The post that stands in for an administrator at night; only an administrator gives it. */
    String WATCH_COMMANDER = "watch-commander";

    /** @param givenBy sign-in name */
    record Assignment(
            PublicRef ref,
            PublicRef member,
            String person,
            String post,
            Instant beginsAt,
            Instant endsAt,
            String givenBy) {}

    /** From the first to the last day, both included. */
    record Absence(PublicRef ref, String kind, LocalDate firstDay, LocalDate lastDay) {}

    /** Assignments that run or are to come. */
    List<Assignment> assignments(Crew.Member member);

    /** Who has which post today, by the agency's calendar. */
    List<Assignment> today(Actor actor);

    /**
     * Gives somebody a post for a time. The watch commander, who may release locks, is named by an administrator.
     *
     * @throws Unfit for an unknown post, a time that does not fit, or somebody who is absent then
     */
    void assign(PublicRef member, String post, Instant beginsAt, Instant endsAt, Actor actor);

    void endAssignment(PublicRef assignment, Actor actor);

    /** Absences that run or are to come. */
    List<Absence> absences(Crew.Member member);

    /** @throws Unfit for an unknown kind, or a last day before the first */
    void absent(PublicRef member, String absence, LocalDate firstDay, LocalDate lastDay, Actor actor);

    /** Takes an absence back that was recorded by mistake; the audit trail keeps it. */
    void present(PublicRef absence, Actor actor);
}
