package org.stationhouse.desk.reports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class ReportsDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("reports.reports", "/reports", ReportBook.LIST, 40));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("report", "reports.report.new", "/reports/new?number={rest}", ReportDesk.WRITE),
                new Command("reports", "reports.reports", "/reports?text={rest}&state=ALL", ReportBook.LIST));
    }
}
