package org.stationhouse.backoffice.office.home;

import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** Alarms come first on the home page of those who must see to them. */
@Component
class AlarmPart implements HomePart {

    private final AlarmDesk alarms;

    AlarmPart(AlarmDesk alarms) {
        this.alarms = alarms;
    }

    @Override
    public String right() {
        return "office.alarm.list";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public HtmlContent content(Page page, Actor actor) {
        var open = alarms.open(actor);
        return output -> JtealarmsGenerated.render(output, FORMS, page, open);
    }
}
