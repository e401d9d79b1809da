package org.stationhouse.foundation.jurisdiction;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class JurisdictionHolding implements Holding {

    @Override
    public String schema() {
        return "jurisdiction";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.plain("agency.one"),
                Holding.plain("agency.name"),
                Holding.plain("agency.ori"),
                Holding.plain("agency.zone"),
                Holding.plain("agency.demo"),
                Holding.plain("agency.logo"),
                Holding.plain("agency.version"),
                Holding.plain("beat.name"),
                Holding.plain("beat.place"));
    }
}
