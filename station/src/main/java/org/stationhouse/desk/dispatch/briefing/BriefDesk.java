package org.stationhouse.desk.dispatch.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of short records: written, put right, handled, told on for some days more; their day ends by itself. */
@Service
public class BriefDesk {

    private static final String STEP = "dispatch.brief.step";

    /** As the history says a day. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    /** Records that one round ends, one audit line each. */
    private static final int PART = 200;

    private final BriefStore briefs;
    private final BriefDays days;
    private final BriefTasks tasks;
    private final Meant meant;
    private final SearchEntries index;
    private final NumberSeries numbers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    BriefDesk(
            BriefStore briefs,
            BriefDays days,
            BriefTasks tasks,
            Meant meant,
            SearchEntries index,
            NumberSeries numbers,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.briefs = briefs;
        this.days = days;
        this.tasks = tasks;
        this.meant = meant;
        this.index = index;
        this.numbers = numbers;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /**
     * Writes a short record.
     *
     * @param from the call or contact that it came from, null for none
     * @throws Unfit when the kind wants something that is not said, a person is named without a word why, or a day does not fit
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public Brief write(Brief.Said typed, Brief.@Nullable From from, Actor actor) {
        policy.require(actor, "dispatch.brief.write");
        fits(typed);
        BriefRules.untilFits(typed.until(), today(), days.of(typed.kind()).most());
        BriefRules.dueAhead(typed.duty(), today());
        Brief.Said said = meant.linked(typed, actor);
        Brief.Site site = meant.site(said.place(), actor);
        Instant now = now();
        int year = now.atZone(agency.zone()).getYear();
        long running = numbers.reserve(Brief.SERIES, year);
        PublicRef ref = PublicRef.fresh();
        long id = briefs.insert(ref, Brief.number(year, running), said, site, from, now, actor.name());
        briefs.line(id, new BriefLine(now, actor.name(), "MADE", from == null ? null : from.number()));
        numbers.use(Brief.SERIES, year, running);
        Brief brief = briefs.find(ref).orElseThrow();
        index.put(BriefFiling.entry(brief));
        tasks.start(brief, actor);
        audit.write(changed(Act.done("dispatch.brief.write", actor).on(Brief.KIND, ref.text()), null, said));
        return brief;
    }

    private static void fits(Brief.Said said) {
        BriefRules.complete(said);
        BriefRules.namedOnSuspicion(said.kind(), said.person());
    }

    private static Act changed(Act act, Brief.@Nullable Said was, Brief.Said now) {
        return act.changed("kind", was == null ? null : was.kind(), now.kind())
                .changed("what", was == null ? null : was.what(), now.what())
                .changed("place", was == null ? null : was.place(), now.place())
                .changed("seen", was == null ? null : was.seenAt(), now.seenAt())
                .changed("until", was == null ? null : was.until(), now.until())
                .changed("toldBy", was == null ? null : was.toldBy(), now.toldBy())
                .changed("phone", was == null ? null : was.phone(), now.phone())
                .changed("person", was == null ? null : was.person(), now.person())
                .changed("vehicle", was == null ? null : was.car(), now.car())
                .changed("kept", was == null ? null : was.kept(), now.kept())
                .changed("duty", was == null ? null : was.duty(), now.duty());
    }

    /** Puts right what it says; kind and office stay. A person who was meant stays meant while the name is the same. */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, Brief.Said typed, Actor actor) {
        policy.require(actor, "dispatch.brief.change");
        Brief was = at(ref, version);
        Brief.Said kept = typed.keeping(was.said());
        fits(kept);
        if (!kept.until().equals(was.said().until())) {
            BriefRules.untilFits(kept.until(), today(), days.of(kept.kind()).most());
        }
        Brief.Said said = meant.linked(kept, actor);
        if (said.equals(was.said())) {
            return;
        }
        saved(briefs.updateSaid(was, said, meant.site(said.place(), actor)));
        briefs.line(was.id(), new BriefLine(now(), actor.name(), "CHANGED", before(was.said(), said)));
        index.put(BriefFiling.entry(briefs.find(ref).orElseThrow()));
        audit.write(changed(Act.done("dispatch.brief.change", actor).on(Brief.KIND, ref.text()), was.said(), said));
    }

    /** What stood there before, so that the history keeps it. */
    private static String before(Brief.Said was, Brief.Said now) {
        return Stream.of(
                        gone(was.what(), now.what()),
                        gone(was.place(), now.place()),
                        gone(was.toldBy(), now.toldBy()),
                        gone(was.phone(), now.phone()),
                        gone(name(was), name(now)),
                        gone(suspicion(was), suspicion(now)),
                        gone(car(was), car(now)),
                        gone(was.kept(), now.kept()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String name(Brief.Said said) {
        return said.person() == null ? null : said.person().name();
    }

    private static @Nullable String suspicion(Brief.Said said) {
        return said.person() == null ? null : said.person().suspicion();
    }

    private static @Nullable String car(Brief.Said said) {
        return said.car() == null ? null : said.car().text();
    }

    private static @Nullable String gone(@Nullable String was, @Nullable String now) {
        return was == null || was.equals(now) ? null : was;
    }

    /** It is done. @param did what was done */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void handle(PublicRef ref, int version, String did, Actor actor) {
        policy.require(actor, STEP);
        Brief was = at(ref, version);
        step(
                was,
                BriefStep.HANDLE,
                new BriefState.Handled(now(), actor.name(), did),
                was.said().until(),
                actor);
        tasks.end(was, did, actor);
    }

    /** Patrol is told of it again, until another day. @throws Unfit when that day does not fit */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void renew(PublicRef ref, int version, LocalDate until, Actor actor) {
        policy.require(actor, STEP);
        Brief was = at(ref, version);
        BriefRules.stepFits(was.state(), BriefStep.RENEW);
        BriefRules.untilFits(until, today(), days.of(was.said().kind()).most());
        step(was, BriefStep.RENEW, new BriefState.Open(), until, actor);
        if (was.state() instanceof BriefState.Handled) {
            tasks.start(briefs.find(ref).orElseThrow(), actor);
        }
    }

    /** Ends what patrol was told long enough. What somebody has to do with it stays a task. @return how many */
    @Transactional
    public int expire(Actor actor) {
        policy.require(actor, "dispatch.brief.expire");
        var over = briefs.over(today(), PART);
        over.forEach(it -> step(
                it, BriefStep.EXPIRE, new BriefState.Expired(now()), it.said().until(), actor));
        return over.size();
    }

    private void step(Brief was, BriefStep step, BriefState to, LocalDate until, Actor actor) {
        BriefRules.stepFits(was.state(), step);
        saved(briefs.updateState(was, to, until, now(), actor.name()));
        String words = step == BriefStep.RENEW ? until.format(DAY) : to.words();
        briefs.line(was.id(), new BriefLine(now(), actor.name(), step.name(), words));
        index.put(BriefFiling.entry(briefs.find(was.ref()).orElseThrow()));
        audit.write(Act.done(step == BriefStep.EXPIRE ? "dispatch.brief.expire" : STEP, actor)
                .on(Brief.KIND, was.ref().text())
                .changed("state", was.state().word(), to.word())
                .changed("until", was.said().until(), until)
                .changed("said", null, to.words()));
    }

    private Brief at(PublicRef ref, int version) {
        Brief was = briefs.lock(ref).orElseThrow(NoSuch::new);
        saved(was.version() == version ? 1 : 0);
        return was;
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the short record");
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
