package org.stationhouse.desk.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.web.Words;

/** Each wait of a report is somebody's, for so many hours: {@code reports/waits.csv}. */
@Component
class ReportTasks {

    /** Who has a report while it stands so. */
    enum Has {
        AUTHOR,
        TRAINERS,
        /** supervisors, or trainers too where the kind lets level II approve */
        REVIEWERS,
        RECORDS
    }

    /** @param hours how long it may take */
    record Wait(Has has, Duration hours) {}

    private static final Map<String, Wait> WAITS = read();

    private final Worklist worklist;
    private final Kinds kinds;
    private final Words words;

    ReportTasks(Worklist worklist, Kinds kinds, MessageSource messages) {
        this.worklist = worklist;
        this.kinds = kinds;
        this.words = new Words(messages, Locale.ENGLISH);
    }

    private static Map<String, Wait> read() {
        var waits = new HashMap<String, Wait>();
        for (var row : Table.rows(new ClassPathResource("reports/waits.csv"))) {
            waits.put(
                    row.get("state"),
                    new Wait(Has.valueOf(row.get("owner")), Duration.ofHours(Long.parseLong(row.get("hours")))));
        }
        return Map.copyOf(waits);
    }

    /** Null for a state in which nobody has to do anything. */
    static @Nullable Wait wait(ReportState state) {
        return WAITS.get(state.word());
    }

    /** The report stands so from now on: what was to be done before is done, and somebody has the next step. */
    void stepped(Report report, Actor actor) {
        for (String state : WAITS.keySet()) {
            if (!state.equals(report.state().word())) {
                worklist.finish(source(report, state), "", actor);
            }
        }
        Wait wait = wait(report.state());
        if (wait != null) {
            start(report, wait, actor);
        }
    }

    /** Of these, which are waits, those that nobody has. */
    List<Report> orphans(List<Report> waiting) {
        Set<String> pending = worklist.pending(
                waiting.stream().map(it -> source(it, it.state().word())).toList());
        return waiting.stream()
                .filter(it -> !pending.contains(source(it, it.state().word())))
                .toList();
    }

    private void start(Report report, Wait wait, Actor actor) {
        String kind = "reports.task." + report.state().word();
        Instant due = report.since().plus(wait.hours());
        Task task = worklist.start(
                new NewTask(
                        source(report, report.state().word()),
                        kind,
                        words.word(kind + ".what", report.number(), report.about()),
                        new Task.About(report.filedAs(), report.ref(), report.number()),
                        null,
                        owner(report, wait.has()),
                        null,
                        new Deadline.Moment(due),
                        false),
                actor);
        if (!task.state().pending()) {
            worklist.again(task, new Deadline.Moment(due), actor);
        }
    }

    private Owner owner(Report report, Has has) {
        return switch (has) {
            case AUTHOR -> report.author();
            case TRAINERS -> new Owner.Line(Queue.TRAINERS);
            case RECORDS -> new Owner.Line(Queue.RECORDS);
            case REVIEWERS ->
                new Owner.Line(
                        kinds.of(report.kind()).approval() == Kind.Approval.SENIOR
                                ? Queue.TRAINERS
                                : Queue.SUPERVISORS);
        };
    }

    private static String source(Report report, String state) {
        return Report.KIND + "." + state.toLowerCase(Locale.ROOT) + ":" + report.ref();
    }
}
