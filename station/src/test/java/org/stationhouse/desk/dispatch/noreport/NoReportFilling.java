package org.stationhouse.desk.dispatch.noreport;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.PaperReports;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Calls with a case number: one whose report is to come, one that has it, one that needs none, one whose report was taken back. */
@Component
@Order(90)
class NoReportFilling implements Filling {

    private final CallDesk calls;
    private final NoReportDesk desk;
    private final PaperReports paper;
    private final Natures natures;
    private List<String> records = List.of();

    NoReportFilling(CallDesk calls, NoReportDesk desk, PaperReports paper, Natures natures) {
        this.calls = calls;
        this.desk = desk;
        this.paper = paper;
        this.natures = natures;
    }

    @Override
    public void fill(Actors actors) {
        Actor technician = actors.as("pst1");
        Call open = call(technician);
        calls.makeCase(open.ref(), 1, technician);
        Call reported = call(technician);
        Jacket there = calls.makeCase(reported.ref(), 1, technician);
        paper.receive(there.ref(), "Crime <b>report</b> & supplement", "Ofc. O'Neil", technician);
        Call needless = call(technician);
        calls.makeCase(needless.ref(), 1, technician);
        desk.needless(needless.ref(), 1, "Logged <twice> & closed", actors.as("supervisor"));
        Call gone = call(technician);
        Jacket back = calls.makeCase(gone.ref(), 1, technician);
        paper.receive(back.ref(), "Report", "Ofc. Lee", technician);
        PublicRef report = paper.read(back.ref(), technician)
                .orElseThrow()
                .reports()
                .getFirst()
                .ref();
        paper.takeBack(back.ref(), report, "Of <another> case", technician);
        records = List.of(
                "/no-report/" + open.ref(),
                "/no-report/" + reported.ref(),
                "/no-report/" + needless.ref(),
                "/no-report/" + gone.ref(),
                "/case-number/" + open.ref(),
                "/calls/" + open.ref() + "/number-card.pdf",
                "/cases/" + back.ref() + "/reports");
    }

    private Call call(Actor technician) {
        return calls.log(Calls.burglary(natures), null, technician);
    }

    @Override
    public List<String> records() {
        return records;
    }
}
