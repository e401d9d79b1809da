package org.stationhouse.backoffice.post.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.post.PostNumbers;
import org.stationhouse.backoffice.post.Series;
import org.stationhouse.backoffice.post.Wording;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/**
 * Gives notices and knows who has read them. Given to a role or a post, a notice is given to those who work there at that moment, each by
 * name: what must have been read is not asked of people who come later.
 */
@Service
public class Notices {

    private static final String LIST = "post.notice.list";
    private static final String GIVE = "post.notice.give";
    private static final int MOST_OPEN = 20;

    /** Notices that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final NoticeStore notices;
    private final Audience audience;
    private final Owners owners;
    private final NoticeMail mail;
    private final PostNumbers numbers;
    private final SearchEntries index;
    private final Worklist worklist;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    Notices(
            NoticeStore notices,
            Audience audience,
            Owners owners,
            NoticeMail mail,
            PostNumbers numbers,
            SearchEntries index,
            Worklist worklist,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.notices = notices;
        this.audience = audience;
        this.owners = owners;
        this.mail = mail;
        this.numbers = numbers;
        this.index = index;
        this.worklist = worklist;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /**
     * A notice and where each stands to whom it was given.
     *
     * @param people by name; for others than its author and those who oversee notices only the reader himself
     * @param waits whether the reader has to acknowledge it
     * @param oversees whether the reader sees everybody
     */
    public record Whole(Notice notice, List<Notice.Person> people, boolean waits, boolean oversees) {}

    /** Gives a notice. @return its reference */
    @Transactional(noRollbackFor = Refusal.class)
    public PublicRef give(NewNotice notice, Actor actor) {
        policy.require(actor, GIVE);
        Owner.Person author = self(actor);
        NoticeRules.dueAhead(
                notice.dueOn(), clock.instant().atZone(agency.zone()).toLocalDate());
        List<Owner.Person> people = audience.people(notice.audience(), actor);
        NoticeRules.toSomebody(people.size());
        PublicRef ref = PublicRef.fresh();
        String number = numbers.next(Series.NOTICE);
        Deadline.Day due = notice.dueOn() == null ? null : new Deadline.Day(notice.dueOn(), agency.zone());
        long id = notices.insert(ref, number, notice, due, author, actor.name(), now());
        people.forEach(it -> notices.give(id, it));
        index.put(NoticeFiling.entry(ref, number, notice.title(), now()));
        audit.write(Act.done(GIVE, actor)
                .on(Notice.KIND, ref.text())
                .changed("number", null, number)
                .changed("title", null, notice.title())
                .changed("text", null, notice.text())
                .changed("audience", null, notice.audience())
                .changed("due", null, notice.dueOn())
                .count(people.size()));
        if (due != null) {
            supervise(ref, number, notice.title(), due, actor);
        }
        if (notice.byMail()) {
            mail.tell(
                    Wording.NOTICE,
                    ref,
                    number,
                    people.stream().map(Owner.Person::account).toList(),
                    "",
                    actor);
        }
        return ref;
    }

    /** When its day is over and somebody has not read it, that is a task of the supervisors. */
    private void supervise(PublicRef ref, String number, String title, Deadline due, Actor actor) {
        worklist.start(
                new NewTask(
                        source(ref),
                        "post.notice.task",
                        number + ", " + title,
                        new Task.About(Notice.KIND, ref, number),
                        null,
                        new Owner.Line(Queue.SUPERVISORS),
                        due.end(),
                        due,
                        false),
                actor);
    }

    private static String source(PublicRef ref) {
        return "post.notice:" + ref;
    }

    /** The actor has read it. A second time is none: who repeats a lost answer changes nothing. */
    @Transactional(noRollbackFor = Refusal.class)
    public void acknowledge(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        Owner.Person reader = self(actor);
        Notice notice = notices.lock(ref)
                .filter(it -> notices.given(it.id(), reader.account()))
                .orElseThrow(NoSuch::new);
        NoticeRules.mayBeRead(notice);
        if (notices.updateRead(notice.id(), reader.account(), now()) == 1) {
            audit.write(Act.done("post.notice.acknowledge", actor).on(Notice.KIND, ref.text()));
            if (notice.read() + 1 == notice.asked()) {
                worklist.finish(source(ref), "", actor);
            }
        }
    }

    /** Takes a notice back: nobody has to read it any more. Who has stays on it. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void withdraw(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, GIVE);
        Notice notice = notices.lock(ref).orElseThrow(NoSuch::new);
        NoticeRules.mayBeWithdrawn(notice);
        if (notice.version() != version || notices.updateWithdrawn(notice, why, now(), actor.name()) == 0) {
            throw new SomeoneElseSaved("the notice");
        }
        worklist.lapse(source(ref), why, actor);
        audit.write(Act.done("post.notice.withdraw", actor)
                .on(Notice.KIND, ref.text())
                .because(why)
                .changed("state", notice.state().word(), "WITHDRAWN"));
    }

    /** What the actor has to read, what is due first. */
    @Transactional
    public List<Notice> open(Actor actor) {
        policy.require(actor, LIST);
        List<Notice> open = notices.open(account(actor), MOST_OPEN);
        if (!open.isEmpty()) {
            audit.write(Act.done(LIST, actor).on(Notice.KIND, refs(open)));
        }
        return open;
    }

    /** Those that the actor gave or got; all of them for who oversees them. @param order full order text of the store */
    @Transactional
    List<Notice> list(NoticeFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Notice> found = notices.list(filter, reader(actor), order, skip, most);
        audit.write(Act.done(LIST, actor).on(Notice.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Notice> export(NoticeFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "post.notice.export");
        Export.require(
                reason,
                large ->
                        notices.list(filter, reader(actor), order, 0, large + 1).size() > large);
        List<Notice> found = notices.list(filter, reader(actor), order, skip, EXPORTED);
        audit.write(Act.done("post.notice.export", actor).because(reason).on(Notice.KIND, refs(found)));
        return found;
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        long self = account(actor);
        boolean oversees = oversees(actor);
        return notices.find(ref).flatMap(notice -> {
            List<Notice.Person> people = notices.people(notice.id());
            boolean all = oversees || notice.account() == self;
            Optional<Notice.Person> own =
                    people.stream().filter(it -> it.account() == self).findFirst();
            if (!all && own.isEmpty()) {
                return Optional.empty();
            }
            audit.write(Act.done("post.notice.read", actor).on(Notice.KIND, ref.text()));
            boolean waits = own.isPresent()
                    && own.get().readAt() == null
                    && !(notice.state() instanceof Notice.State.Withdrawn);
            return Optional.of(new Whole(notice, all ? people : own.stream().toList(), waits, all));
        });
    }

    private @Nullable Long reader(Actor actor) {
        return oversees(actor) ? null : Long.valueOf(account(actor));
    }

    private boolean oversees(Actor actor) {
        return policy.decide(actor, "post.notice.oversee") instanceof Decision.Allowed;
    }

    private Owner.Person self(Actor actor) {
        return owners.self(actor)
                .orElseThrow(() -> new Refusal("Only people who work with cases give and read notices.", LIST));
    }

    private static long account(Actor actor) {
        return actor.account() == null ? 0 : actor.account();
    }

    private static List<String> refs(List<Notice> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
