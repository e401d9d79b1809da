package org.stationhouse.desk.reports;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.NoSuch;

/** The report on paper; a draft until it is approved. */
@Controller
class ReportPaperPages {

    private final ReportBook book;
    private final Kinds kinds;

    ReportPaperPages(ReportBook book, Kinds kinds) {
        this.book = book;
        this.kinds = kinds;
    }

    /** {@code reportpaper.jte} */
    @GetMapping("/reports/{ref}/report.pdf")
    @Needs(ReportBook.PRINT)
    String print(@PathVariable PublicRef ref, Model model, Actor actor) {
        Report report = book.print(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("report", report);
        model.addAttribute("kind", kinds.of(report.kind()));
        model.addAttribute("file", "report-" + report.number());
        return "desk/reports/reportpaper";
    }
}
