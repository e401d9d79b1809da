package org.stationhouse.desk.dispatch;

import gg.jte.html.HtmlContent;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Page;

/** What a sub-room of the desk shows on the page of a call, to those who hold its right. */
public interface CallPart {

    /** Right that the reader must hold, else the part is not there. */
    String right();

    /** The part itself, from the sub-room's own template; empty content where there is nothing to show. */
    HtmlContent content(Page page, Call call, Actor actor);
}
