package org.stationhouse.backoffice.worklist.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of meetings: plan, ask people to come, note who came, keep the minutes, agree on action items, close. */
@Service
public class Meetings {

    private static final String KEEP = "worklist.meeting.keep";
    private static final String LIST = "worklist.meeting.list";
    private static final String EXPORT = "worklist.meeting.export";

    private final MeetingStore meetings;
    private final Worklist worklist;
    private final WorkBook book;
    private final SearchEntries index;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Meetings(
            MeetingStore meetings,
            Worklist worklist,
            WorkBook book,
            SearchEntries index,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.worklist = worklist;
        this.book = book;
        this.index = index;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A meeting with its people and its action items. */
    public record Whole(Meeting meeting, List<Meeting.Person> people, List<Task> items) {}

    /** @param first who plans it, and is on its list */
    @Transactional
    public PublicRef plan(Meeting.Plan plan, Owner.@Nullable Person first, Actor actor) {
        policy.require(actor, KEEP);
        PublicRef ref = PublicRef.fresh();
        long id = meetings.insert(ref, plan, now(), actor.name());
        if (first != null) {
            meetings.put(id, first, Meeting.Presence.INVITED);
        }
        index.put(MeetingFiling.entry(ref, plan));
        audit.write(said(Act.done("worklist.meeting.plan", actor), plan).on(Meeting.KIND, ref.text()));
        return ref;
    }

    private static Act said(Act act, Meeting.Plan plan) {
        return act.changed("title", null, plan.title())
                .changed("at", null, plan.at())
                .changed("place", null, plan.place())
                .changed("agenda", null, plan.agenda());
    }

    /** Changes title, time, place and agenda of a meeting that is still to be closed. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, Meeting.Plan plan, Actor actor) {
        policy.require(actor, KEEP);
        saved(meetings.updatePlan(open(ref, version), plan));
        index.put(MeetingFiling.entry(ref, plan));
        audit.write(said(Act.done("worklist.meeting.change", actor), plan).on(Meeting.KIND, ref.text()));
    }

    /** Asks somebody to come, or notes whether he came. */
    @Transactional(noRollbackFor = Refusal.class)
    public void attend(PublicRef ref, Owner.Person who, Meeting.Presence presence, Actor actor) {
        policy.require(actor, KEEP);
        Meeting meeting = open(ref);
        meetings.put(meeting.id(), who, presence);
        audit.write(Act.done("worklist.meeting.attend", actor)
                .on(Meeting.KIND, ref.text())
                .changed("person", null, who.code())
                .changed("presence", null, presence));
    }

    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void keep(PublicRef ref, int version, String minutes, Actor actor) {
        policy.require(actor, KEEP);
        Meeting meeting = open(ref, version);
        saved(meetings.updateMinutes(meeting, minutes));
        audit.write(Act.done("worklist.meeting.minutes", actor)
                .on(Meeting.KIND, ref.text())
                .changed("minutes", meeting.minutes(), minutes));
    }

    /** An action item: a task of somebody on the list, with a date. */
    @Transactional(noRollbackFor = Refusal.class)
    public Task item(PublicRef ref, String what, Owner owner, Deadline due, Actor actor) {
        policy.require(actor, KEEP);
        Meeting meeting = open(ref);
        Owner.Person who = MeetingRules.listed(owner, meetings.people(meeting.id()));
        Task task = worklist.start(
                new NewTask(
                        "worklist.meeting:" + ref + ":" + PublicRef.fresh(),
                        "worklist.kind.meeting",
                        what,
                        new Task.About(Meeting.KIND, ref, meeting.title()),
                        null,
                        who,
                        null,
                        due,
                        false),
                actor);
        audit.write(Act.done("worklist.meeting.item", actor)
                .on(Meeting.KIND, List.of(ref.text(), task.ref().text()))
                .changed("what", null, what)
                .changed("owner", null, who.code()));
        return task;
    }

    /** Closes it with its minutes; from then on it stays as it is. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void close(PublicRef ref, int version, Actor actor) {
        policy.require(actor, KEEP);
        Meeting meeting = open(ref, version);
        MeetingRules.mayClose(meeting);
        ended(meeting, null, Act.done("worklist.meeting.close", actor));
    }

    /** It did not take place, for a typed reason. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void cancel(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, KEEP);
        ended(
                open(ref, version),
                why,
                Act.done("worklist.meeting.cancel", actor).because(why));
    }

    private void ended(Meeting meeting, @Nullable String why, Act act) {
        saved(meetings.updateEnded(meeting, why, now(), act.actor().name()));
        audit.write(act.on(Meeting.KIND, meeting.ref().text())
                .changed("state", meeting.state().word(), why == null ? "CLOSED" : "CANCELED"));
    }

    /** For the paper of its minutes. */
    @Transactional
    public Optional<Whole> print(PublicRef ref, Actor actor) {
        return whole("worklist.meeting.print", ref, actor);
    }

    /**
     * The next ones of the list as they leave the house, at most {@link Act#MOST_REFS}.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    public List<Meeting> export(
            @Nullable String state,
            @Nullable String text,
            String order,
            int skip,
            @Nullable String reason,
            Actor actor) {
        policy.require(actor, EXPORT);
        Export.require(
                reason, large -> !meetings.list(state, text, order, large, 1).isEmpty());
        List<Meeting> found = meetings.list(state, text, order, skip, Act.MOST_REFS);
        audit.write(Act.done(EXPORT, actor)
                .because(reason)
                .on(Meeting.KIND, found.stream().map(it -> it.ref().text()).toList()));
        return found;
    }

    /** @param order of {@link MeetingStore} */
    @Transactional
    public List<Meeting> list(
            @Nullable String state, @Nullable String text, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Meeting> found = meetings.list(state, text, order, skip, most);
        audit.write(Act.done(LIST, actor)
                .on(Meeting.KIND, found.stream().map(it -> it.ref().text()).toList()));
        return found;
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        return whole(LIST, ref, actor);
    }

    private Optional<Whole> whole(String right, PublicRef ref, Actor actor) {
        policy.require(actor, right);
        return meetings.find(ref).map(meeting -> {
            audit.write(Act.done(right.equals(LIST) ? "worklist.meeting.read" : right, actor)
                    .on(Meeting.KIND, ref.text()));
            return new Whole(meeting, meetings.people(meeting.id()), book.ofRecord(Meeting.KIND, ref, actor));
        });
    }

    private Meeting open(PublicRef ref, int version) {
        Meeting meeting = open(ref);
        saved(meeting.version() == version ? 1 : 0);
        return meeting;
    }

    private Meeting open(PublicRef ref) {
        Meeting meeting = meetings.find(ref).orElseThrow(NoSuch::new);
        MeetingRules.open(meeting);
        return meeting;
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the meeting");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
