package org.stationhouse.backoffice.cases.followup;

import static org.stationhouse.foundation.web.HomePart.FORMS;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseCard;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Page;

/** Beside the jacket: whose the case is, until when, how solvable, and what is to be done next. */
@Component
class FollowUpCard implements CaseCard {

    private final FollowUpBook book;
    private final CaseFile file;

    FollowUpCard(FollowUpBook book, CaseFile file) {
        this.book = book;
        this.file = file;
    }

    @Override
    public String right() {
        return "cases.followup.read";
    }

    @Override
    public HtmlContent content(Page page, Jacket jacket, Actor actor) {
        FollowUpBook.Whole whole = book.read(jacket.ref(), actor).orElseThrow(NoSuch::new);
        var today = file.today();
        return out -> JtecardGenerated.render(out, FORMS, page, whole, today);
    }
}
