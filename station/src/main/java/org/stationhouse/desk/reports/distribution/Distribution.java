package org.stationhouse.desk.reports.distribution;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.reports.AfterFiling;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;

/** When Records files a report, its packets are there with it. */
@Component
class Distribution implements AfterFiling {

    private final RecipientStore recipients;
    private final PacketFile packets;
    private final AgencyOffice agency;

    Distribution(RecipientStore recipients, PacketFile packets, AgencyOffice agency) {
        this.recipients = recipients;
        this.packets = packets;
        this.agency = agency;
    }

    @Override
    public void filed(Report report, Actor actor) {
        List<Route> routes = recipients.routes();
        routes.stream().filter(it -> it.meets(report, agency.zone())).forEach(it -> packets.make(report, it, actor));
    }
}
