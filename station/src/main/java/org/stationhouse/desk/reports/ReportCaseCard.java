package org.stationhouse.desk.reports;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseCard;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** A report is started from the page of a case. */
@Component
class ReportCaseCard implements CaseCard {

    @Override
    public String right() {
        return ReportDesk.WRITE;
    }

    @Override
    public HtmlContent content(Page page, Jacket jacket, Actor actor) {
        return out -> JtepartGenerated.render(
                out, HomePart.FORMS, page, jacket.number().text(), "w");
    }
}
