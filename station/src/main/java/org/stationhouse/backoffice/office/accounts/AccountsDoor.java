package org.stationhouse.backoffice.office.accounts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class AccountsDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("staff.accounts", "/accounts", "staff.account.list", 80),
                new Line("staff.people", "/staff", "staff.member.list", 81),
                new Line("staff.locks", "/locks", "staff.lock.list", 82));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("acc", "staff.accounts", "/accounts?text={rest}", "staff.account.list"),
                new Command("staff", "staff.people", "/staff?text={rest}", "staff.member.list"),
                new Command("today", "staff.today", "/staff/today", "staff.assignment.list"),
                new Command("locks", "staff.locks", "/locks", "staff.lock.list"));
    }
}
