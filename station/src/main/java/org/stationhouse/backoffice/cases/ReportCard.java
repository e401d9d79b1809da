package org.stationhouse.backoffice.cases;

import static org.stationhouse.foundation.web.HomePart.FORMS;

import gg.jte.html.HtmlContent;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Page;

/** Beside the jacket: whether its report is there. */
@Component
class ReportCard implements CaseCard {

    private final Reports reports;

    ReportCard(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String right() {
        return "cases.jacket.read";
    }

    @Override
    public HtmlContent content(Page page, Jacket jacket, Actor actor) {
        List<Report> counting =
                reports.of(jacket.id()).stream().filter(Report::counts).toList();
        return out -> JtereportcardGenerated.render(out, FORMS, page, jacket, counting);
    }
}
