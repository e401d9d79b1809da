package org.stationhouse.backoffice.cases.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class FollowUpDoor implements Door {

    private static final String LIST = "cases.followup.list";

    @Override
    public List<Line> lines() {
        return List.of(new Line("cases.followup.caseload", "/caseload", LIST, 20));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("caseload", "cases.followup.caseload", "/caseload?text={rest}", LIST),
                new Command("mine", "cases.followup.mine", "/caseload?whose=MINE", LIST),
                new Command("unassigned", "cases.followup.unassigned", "/caseload?whose=NOBODY", LIST),
                new Command("late", "cases.followup.overdue", "/caseload?show=LATE", LIST),
                new Command("factors", "cases.followup.weighing", "/caseload/factors", "cases.followup.weigh"));
    }
}
