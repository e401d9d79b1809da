package org.stationhouse.foundation.web;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlInterceptor;
import org.stationhouse.foundation.kernel.Actor;

/** What a room shows on the home page, to those who hold its right. */
public interface HomePart {

    /** To be handed to the part's template, so that its forms carry the session's token. */
    HtmlInterceptor FORMS = new CsrfField();

    /** Right that the reader must hold, else the part is not there. */
    String right();

    /** Place on the page, small first. */
    int order();

    /** The part itself, from the room's own template; called in the request of the home page. */
    HtmlContent content(Page page, Actor actor);
}
