package org.stationhouse.backoffice.office;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class OfficeHolding implements Holding {

    @Override
    public String schema() {
        return "office";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("alarm.id"),
                Holding.plain("alarm.what"),
                Holding.plain("alarm.sentence"),
                Holding.plain("alarm.first_at"),
                Holding.plain("alarm.last_at"),
                Holding.plain("alarm.times"),
                Holding.plain("alarm.seen_by"),
                Holding.plain("alarm.seen_at"));
    }
}
