package org.stationhouse.backoffice.worklist.law;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Each minute: counts again what a change of the law, the agency's layer or the calendar may have moved, and escalates what ran out. */
@Component
class ClockJob implements Job {

    private static final int MOST = 200;

    private final Clocks clocks;
    private final LawMark mark;
    private final Worklist worklist;

    ClockJob(Clocks clocks, LawMark mark, Worklist worklist) {
        this.clocks = clocks;
        this.mark = mark;
        this.worklist = worklist;
    }

    @Override
    public String name() {
        return "worklist.clocks";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        Actor actor = Actor.program(name());
        String now = mark.now();
        int counted;
        do {
            counted = clocks.recount(now, MOST, actor);
        } while (counted == MOST);
        while (worklist.escalateOverdue(MOST, actor) == MOST) {}
    }
}
