package org.stationhouse.backoffice.cases;

import gg.jte.html.HtmlContent;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Page;

/** What a part of this room shows beside the jacket on its page, to those who hold its right. */
public interface CaseCard {

    /** Right that the reader must hold, else the card is not there. */
    String right();

    /** The card itself, from the part's own template; called in the request of the page. */
    HtmlContent content(Page page, Jacket jacket, Actor actor);
}
