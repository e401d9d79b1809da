package org.stationhouse.desk.reports.cross;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.Matter;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Words;

/**
 * Keeps the reports to others that a report forces, with their clocks: those of law where the law that was read counts the time, else a
 * task of the author's. Everything in the transaction of the caller, who has asked for the right and writes the line of the trail.
 */
@Component
public class CrossReports {

    private static final Set<Area> AREAS = Set.of(Area.REPORTING, Area.MISSING);
    private static final String TASK = "reports.task.cross";

    private final CrossStore store;
    private final Clocks clocks;
    private final LawOffice law;
    private final Worklist worklist;
    private final Words words;
    private final Clock clock;

    CrossReports(
            CrossStore store, Clocks clocks, LawOffice law, Worklist worklist, MessageSource messages, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.law = law;
        this.worklist = worklist;
        this.words = new Words(messages, Locale.ENGLISH);
        this.clock = clock;
    }

    /** Those of a report, gone ones too, as they were forced. */
    public List<CrossReport> of(Report report) {
        return store.of(report.id());
    }

    /**
     * The report says something else: what it forces now is kept, what it forces no more is gone unless it was made.
     *
     * @param received when the department learned of it, asked only when a clock of law starts
     */
    public void keep(Report report, CrossForms.Facts facts, Supplier<Instant> received, Actor actor) {
        Map<String, CrossForms.Forced> forced = CrossForms.forced(facts);
        Map<String, CrossReport> standing = byForm(report);
        Instant now = now();
        boolean changed = false;
        for (CrossForms.Forced it : forced.values()) {
            CrossReport was = standing.get(it.form());
            CrossReport is = standing(it, was, now);
            if (!is.equals(was)) {
                store.put(report.id(), is);
                task(report, is, actor);
                changed |= was == null || !was.rules().equals(is.rules()) || was.open() != is.open();
            }
        }
        for (CrossReport was : standing.values()) {
            if (was.open() && !forced.containsKey(was.form())) {
                store.put(report.id(), with(was, new CrossReport.State.Gone(now)));
                worklist.lapse(source(report, was.form()), "The report does not force it any more", actor);
                changed = true;
            }
        }
        if (changed) {
            tell(report, !standing.isEmpty(), received, actor);
        }
    }

    private CrossReport standing(CrossForms.Forced it, @Nullable CrossReport was, Instant now) {
        Set<RuleId> here = inForce(it.rules());
        boolean standing = was != null && !(was.state() instanceof CrossReport.State.Gone);
        Instant since = was != null && standing ? was.since() : now;
        Instant due = here.isEmpty() ? since.plus(it.within()) : null;
        return new CrossReport(
                it.form(), since, due, here, was != null && standing ? was.state() : new CrossReport.State.Open());
    }

    /** Of these rules those of the agency's own law. */
    private Set<RuleId> inForce(Set<RuleId> rules) {
        return law.engine().rules(law.today()).stream()
                .map(Rule::id)
                .filter(rules::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** It was made. @param number under which the other side has it */
    public void made(Report report, CrossReport it, String number, Actor actor) {
        close(report, it, new CrossReport.State.Made(number, now(), actor.name()), number, actor);
    }

    /** A supervisor says that it is not to be made. */
    public void notNeeded(Report report, CrossReport it, String why, Actor actor) {
        close(report, it, new CrossReport.State.NotNeeded(why, now(), actor.name()), why, actor);
    }

    private void close(Report report, CrossReport it, CrossReport.State state, String how, Actor actor) {
        store.put(report.id(), with(it, state));
        worklist.finish(source(report, it.form()), how, actor);
        Set<RuleId> others = owed(report);
        for (RuleId rule : it.rules()) {
            if (!others.contains(rule)) {
                clocks.tell(matter(report), new Told.Acted(rule, how), actor);
            }
        }
    }

    /** The rules that open forms ask for. */
    private Set<RuleId> owed(Report report) {
        return store.of(report.id()).stream()
                .filter(CrossReport::open)
                .flatMap(it -> it.rules().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Tells the clocks of law what happened, and which of the rules that hang on it do not concern this report. */
    private void tell(Report report, boolean again, Supplier<Instant> received, Actor actor) {
        Set<RuleId> owed = owed(report);
        Set<RuleId> ever = store.of(report.id()).stream()
                .flatMap(it -> it.rules().stream())
                .collect(Collectors.toCollection(HashSet::new));
        Map<EventId, List<RuleId>> events = new LinkedHashMap<>();
        CrossForms.events().forEach(it -> events.put(it, CrossForms.rules(it)));
        events.values().removeIf(rules -> rules.stream().noneMatch(ever::contains));
        if (events.isEmpty()) {
            return;
        }
        if (again) {
            clocks.undone(matter(report), actor);
        }
        events.forEach((event, rules) -> {
            clocks.tell(matter(report), new Told.Happened(event, new When.At(received.get())), actor);
            rules.stream()
                    .filter(it -> !owed.contains(it))
                    .forEach(
                            it -> clocks.tell(matter(report), new Told.Acted(it, "Does not apply or was done"), actor));
        });
    }

    private static Matter matter(Report report) {
        return new Matter(report.filedAs(), report.ref(), report.number(), AREAS);
    }

    private void task(Report report, CrossReport it, Actor actor) {
        Instant due = it.due();
        if (due == null || !it.open()) {
            return;
        }
        Task task = worklist.start(
                new NewTask(
                        source(report, it.form()),
                        TASK,
                        words.word(TASK + ".what", words.word("reports.cross." + it.form()), report.number()),
                        new Task.About(report.filedAs(), report.ref(), report.number()),
                        null,
                        report.author(),
                        null,
                        new Deadline.Moment(due),
                        false),
                actor);
        if (!task.state().pending()) {
            worklist.again(task, new Deadline.Moment(due), actor);
        }
    }

    private static String source(Report report, String form) {
        return Report.KIND + ".cross:" + report.ref() + ":" + form;
    }

    private static CrossReport with(CrossReport it, CrossReport.State state) {
        return new CrossReport(it.form(), it.since(), it.due(), it.rules(), state);
    }

    private Map<String, CrossReport> byForm(Report report) {
        var forms = new LinkedHashMap<String, CrossReport>();
        store.of(report.id()).forEach(it -> forms.put(it.form(), it));
        return forms;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
