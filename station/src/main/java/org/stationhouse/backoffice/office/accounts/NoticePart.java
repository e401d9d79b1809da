package org.stationhouse.backoffice.office.accounts;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Notices;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** What happened to accounts, on the home page of those who manage them. */
@Component
class NoticePart implements HomePart {

    private final Notices notices;

    NoticePart(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String right() {
        return "staff.notice.list";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public HtmlContent content(Page page, Actor actor) {
        var unseen = notices.unseen(actor);
        return output -> JtenoticesGenerated.render(output, FORMS, page, unseen);
    }
}
