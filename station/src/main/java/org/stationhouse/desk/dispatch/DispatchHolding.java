package org.stationhouse.desk.dispatch;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class DispatchHolding implements Holding {

    @Override
    public String schema() {
        return "dispatch";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("call.id"),
                Holding.key("call.ref"),
                Holding.key("call.number"),
                Holding.plain("call.nature"),
                Holding.identity("call.place"),
                Holding.identity("call.party"),
                Holding.plain("call.received_at"),
                Holding.plain("call.version"));
    }
}
