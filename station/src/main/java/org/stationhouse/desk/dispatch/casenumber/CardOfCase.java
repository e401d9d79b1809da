package org.stationhouse.desk.dispatch.casenumber;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseCard;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** The card by one key, on the page of a case; where several calls became the case, it is that of the first. */
@Component
class CardOfCase implements CaseCard {

    private final NumberStore store;

    CardOfCase(NumberStore store) {
        this.store = store;
    }

    @Override
    public String right() {
        return "dispatch.numbercard.print";
    }

    @Override
    public HtmlContent content(Page page, Jacket jacket, Actor actor) {
        var first = store.firstOfCase(jacket.id());
        return out -> first.ifPresent(it -> JtepartGenerated.render(out, HomePart.FORMS, page, it));
    }
}
