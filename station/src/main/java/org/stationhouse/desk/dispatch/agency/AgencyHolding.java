package org.stationhouse.desk.dispatch.agency;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class AgencyHolding implements Holding {

    @Override
    public String schema() {
        return "dispatch";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("other_agency.id"),
                Holding.key("other_agency.ref"),
                Holding.plain("other_agency.name"),
                Holding.plain("other_agency.phone"),
                Holding.plain("other_agency.takes"),
                Holding.plain("other_agency.changed_at"),
                Holding.plain("other_agency.changed_by"),
                Holding.plain("other_agency.withdrawn_at"),
                Holding.plain("other_agency.version"));
    }
}
