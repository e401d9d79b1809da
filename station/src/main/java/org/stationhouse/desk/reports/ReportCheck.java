package org.stationhouse.desk.reports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.Job;

/**
 * Each night: no report is lost in a queue. One that waits and that nobody has is given to who has to do the next step, and raises an
 * alarm, as does a number that is missing among the reports of a case.
 */
@Component
class ReportCheck implements Job {

    private static final int AT_ONCE = 500;

    private final ReportListStore lists;
    private final ReportTasks tasks;
    private final ReportFile file;
    private final TransactionTemplate inOne;
    private final ApplicationEventPublisher alarms;

    ReportCheck(
            ReportListStore lists,
            ReportTasks tasks,
            ReportFile file,
            TransactionTemplate inOne,
            ApplicationEventPublisher alarms) {
        this.lists = lists;
        this.tasks = tasks;
        this.file = file;
        this.inOne = inOne;
        this.alarms = alarms;
    }

    @Override
    public String name() {
        return "reports.check";
    }

    @Override
    public When when() {
        return Job.daily(2, 40);
    }

    @Override
    public void run() {
        List<String> orphans = orphans();
        if (!orphans.isEmpty()) {
            alarms.publishEvent(new Alarm(
                    "reports.orphaned",
                    "Reports that waited for nobody: " + orphans.size() + ", the first is " + orphans.getFirst()
                            + ". Each was given to who has the next step."));
        }
        List<String> gaps = lists.gaps();
        if (!gaps.isEmpty()) {
            alarms.publishEvent(new Alarm(
                    "reports.missing",
                    "Cases in which a report is missing: " + gaps.size() + ", the first is " + gaps.getFirst() + "."));
        }
    }

    /** Numbers of those that nobody had, who have somebody now. */
    private List<String> orphans() {
        var found = new ArrayList<String>();
        long behind = 0;
        List<Report> some;
        do {
            long from = behind;
            some = lists.open(from, AT_ONCE);
            List<Report> batch = some;
            inOne.executeWithoutResult(at -> tasks.orphans(batch).forEach(it -> {
                tasks.stepped(it, Actor.program(name()));
                file.line(it, "CHECK", null, Actor.program(name()));
                found.add(it.number());
            }));
            behind = some.isEmpty() ? from : some.getLast().id();
        } while (some.size() == AT_ONCE);
        return found;
    }
}
