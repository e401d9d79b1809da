package org.stationhouse.desk.reports.distribution;

import gg.jte.html.HtmlContent;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReportCard;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** On the page of a filed report: where it went. */
@Component
class PacketCard implements ReportCard {

    private final PacketBook book;

    PacketCard(PacketBook book) {
        this.book = book;
    }

    @Override
    public String right() {
        return PacketBook.READ;
    }

    @Override
    public HtmlContent content(Page page, Report report, Actor actor) {
        List<Packet> packets = book.ofReport(report, actor);
        return out -> JtecardGenerated.render(out, HomePart.FORMS, page, report, packets);
    }
}
