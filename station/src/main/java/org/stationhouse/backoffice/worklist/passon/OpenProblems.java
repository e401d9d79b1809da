package org.stationhouse.backoffice.worklist.passon;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Watched;
import org.stationhouse.foundation.kernel.Actor;

/** Problems and suggestions that wait for an answer. */
@Component
class OpenProblems implements Watched {

    private static final int MOST = 99;

    private final Problems problems;

    OpenProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public String right() {
        return "worklist.problem.answer";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Line> lines(Actor actor) {
        return List.of(new Line(
                "worklist.problem.state.OPEN", "", problems.open(MOST, actor).size(), "/problems?state=OPEN"));
    }
}
