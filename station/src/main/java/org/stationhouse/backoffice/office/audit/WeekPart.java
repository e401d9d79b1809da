package org.stationhouse.backoffice.office.audit;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.AuditReview;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** Weeks of the audit trail that wait for their review, on the auditor's home page. */
@Component
class WeekPart implements HomePart {

    private final AuditReview review;

    WeekPart(AuditReview review) {
        this.review = review;
    }

    @Override
    public String right() {
        return "office.audit.sign";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public HtmlContent content(Page page, Actor actor) {
        var waiting = review.weeks().stream().filter(it -> it.signed() == null).toList();
        return output -> JtewaitingGenerated.render(output, FORMS, page, waiting);
    }
}
