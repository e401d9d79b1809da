package org.stationhouse.backoffice.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class CasesHolding implements Holding {

    @Override
    public String schema() {
        return "cases";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("jacket.id"),
                Holding.key("jacket.ref"),
                Holding.key("jacket.number"),
                Holding.plain("jacket.ori"),
                Holding.text("jacket.title"),
                Holding.identity("jacket.place"),
                Holding.plain("jacket.opened_at"),
                Holding.plain("jacket.opened_by"),
                Holding.plain("jacket.state"),
                Holding.plain("jacket.closing"),
                Holding.text("jacket.close_reason"),
                Holding.plain("jacket.closed_at"),
                Holding.plain("jacket.closed_by"),
                Holding.plain("jacket.restricted_at"),
                Holding.plain("jacket.version"),
                Holding.key("assigned.id"),
                Holding.key("assigned.jacket"),
                Holding.key("assigned.account"),
                Holding.plain("assigned.name"),
                Holding.plain("assigned.at"),
                Holding.plain("assigned.by"),
                Holding.plain("assigned.ended_at"),
                Holding.plain("assigned.ended_by"),
                Holding.key("line.id"),
                Holding.key("line.jacket"),
                Holding.plain("line.at"),
                Holding.plain("line.by"),
                Holding.plain("line.kind"),
                Holding.plain("line.closing"),
                Holding.text("line.reason"));
    }
}
