package org.stationhouse.desk.reports;

import gg.jte.html.HtmlContent;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Page;

/** What a part of this room shows beside a report on its page, to those who hold its right. */
public interface ReportCard {

    /** Right that the reader must hold, else the card is not there. */
    String right();

    /** The card itself, from the part's own template; called in the request of the page. */
    HtmlContent content(Page page, Report report, Actor actor);
}
