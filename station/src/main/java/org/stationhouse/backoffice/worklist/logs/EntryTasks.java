package org.stationhouse.backoffice.worklist.logs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.TaskLine;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.law.Unit;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The tasks of entries and turns in the worklist: an entry that must be answered, a turn that must be done. */
@Component
class EntryTasks {

    private final Worklist worklist;
    private final Owners owners;
    private final TurnStore turns;
    private final LawOffice law;
    private final AgencyOffice agency;
    private final Clock clock;

    EntryTasks(Worklist worklist, Owners owners, TurnStore turns, LawOffice law, AgencyOffice agency, Clock clock) {
        this.worklist = worklist;
        this.owners = owners;
        this.turns = turns;
        this.law = law;
        this.agency = agency;
        this.clock = clock;
    }

    /** Until when an entry must be answered; null for no limit, or while the field is empty. */
    @Nullable
    Deadline due(AgencyLog log, LogEntry entry) {
        return switch (log.is().due()) {
            case DueRule.None it -> null;
            case DueRule.Hours it -> new Deadline.Moment(entry.at().plusSeconds(3_600L * it.count()));
            case DueRule.Days it -> new Deadline.Day(workday(day(entry.at()), it.count()), agency.zone());
            case DueRule.OnField it -> onField(log, entry, it.field());
        };
    }

    private @Nullable Deadline onField(AgencyLog log, LogEntry entry, String key) {
        String value = entry.values().get(key);
        FieldKind kind = log.is().field(key).map(LogField::kind).orElse(FieldKind.DATE);
        return value == null
                ? null
                : kind == FieldKind.DATE
                        ? new Deadline.Day(LocalDate.parse(value), agency.zone())
                        : new Deadline.Moment(Instant.parse(value));
    }

    private LocalDate workday(LocalDate from, int count) {
        LocalDate day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            left -= works(day) ? 1 : 0;
        }
        return day;
    }

    boolean works(LocalDate day) {
        return law.engine().days().off(Unit.WORKING_DAY, LocalDays.MAIN, day).isEmpty();
    }

    void written(AgencyLog log, LogEntry entry, Actor actor) {
        Deadline due = due(log, entry);
        if (due != null && entry.state() instanceof LogEntry.State.Open) {
            start(log, entry, due, actor);
            filled(log, entry, actor);
        }
    }

    private Task start(AgencyLog log, LogEntry entry, Deadline due, Actor actor) {
        return worklist.start(
                new NewTask(
                        source(entry),
                        "worklist.kind.log",
                        EntryFiling.title(log, entry),
                        about(entry),
                        null,
                        owner(log.is().owner(), actor),
                        null,
                        due,
                        false),
                actor);
    }

    /** Its date may be another one now. */
    void corrected(AgencyLog log, LogEntry before, LogEntry entry, Actor actor) {
        Deadline due = due(log, entry);
        if (entry.state() instanceof LogEntry.State.Open && due != null) {
            Task task = start(log, entry, due, actor);
            if (task.state().pending()) {
                worklist.move(source(entry), due, null, TaskLine.Cause.ROOM, actor);
            } else if (stopped(log, before) && !stopped(log, entry)) {
                worklist.again(task, due, actor);
            }
            filled(log, entry, actor);
        }
    }

    private static boolean stopped(AgencyLog log, LogEntry entry) {
        return log.is().dueUntil() != null
                && entry.values().containsKey(log.is().dueUntil());
    }

    /** A field that ends the time limit says so. */
    private void filled(AgencyLog log, LogEntry entry, Actor actor) {
        if (stopped(log, entry)) {
            worklist.finish(
                    source(entry),
                    log.is()
                            .field(String.valueOf(log.is().dueUntil()))
                            .orElseThrow()
                            .label(),
                    actor);
        }
    }

    void closed(LogEntry entry, String how, Actor actor) {
        worklist.finish(source(entry), how, actor);
    }

    void opened(AgencyLog log, LogEntry entry, Actor actor) {
        Deadline due = due(log, entry);
        if (due != null) {
            Task task = start(log, entry, due, actor);
            if (!task.state().pending()) {
                worklist.again(task, due, actor);
            }
        }
    }

    /** Nothing of it has to be done any more. */
    void voided(LogEntry entry, String why, Actor actor) {
        worklist.lapse(source(entry), why, actor);
        turns.waitingOf(entry.id()).forEach(it -> worklist.lapse(it.source(), why, actor));
    }

    /** A turn of a log, or of one of its entries, begins. */
    void begin(AgencyLog log, @Nullable LogEntry entry, PublicRef turn, LocalDate day, Actor actor) {
        Instant from = day.atTime(log.is().rhythm().at()).atZone(agency.zone()).toInstant();
        worklist.start(
                new NewTask(
                        Turn.source(turn),
                        "worklist.kind.turn",
                        entry == null ? log.is().name() : EntryFiling.title(log, entry),
                        entry == null ? new Task.About(Turn.KIND, turn, log.is().name()) : about(entry),
                        null,
                        owner(log.is().owner(), actor),
                        from,
                        new Deadline.Moment(
                                from.plusSeconds(3_600L * log.is().rhythm().within())),
                        false),
                actor);
    }

    void done(Turn turn, String how, Actor actor) {
        worklist.finish(turn.source(), how, actor);
    }

    /** The newest turn of an entry was done; what was missed before it is not done any more, and its task says so. */
    void done(LogEntry entry, String how, String missed, Actor actor) {
        List<Turn> waiting = turns.waitingOf(entry.id()).stream()
                .filter(it -> !it.day().isAfter(day(clock.instant())))
                .toList();
        for (Turn turn : waiting) {
            if (turn == waiting.getLast()) {
                worklist.finish(turn.source(), how, actor);
            } else {
                worklist.lapse(turn.source(), missed, actor);
            }
        }
    }

    /** Whoever the log says; the supervisors when he works here no more. */
    private Owner owner(String code, Actor actor) {
        return owners.of(code, actor).orElseGet(() -> new Owner.Line(Queue.SUPERVISORS));
    }

    private static Task.About about(LogEntry entry) {
        return new Task.About(EntryFiling.kind(entry.guarded()), entry.ref(), entry.number());
    }

    private static String source(LogEntry entry) {
        return LogEntry.KIND + ":" + entry.ref();
    }

    LocalDate day(Instant at) {
        return at.atZone(agency.zone()).toLocalDate();
    }
}
