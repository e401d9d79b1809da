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
                Holding.text("call.nature"),
                Holding.plain("call.nature_code"),
                Holding.plain("call.priority"),
                Holding.identity("call.place"),
                Holding.identity("call.latitude"),
                Holding.identity("call.longitude"),
                Holding.identity("call.party_last"),
                Holding.identity("call.party_first"),
                Holding.identity("call.party_middle"),
                Holding.identity("call.phone"),
                Holding.plain("call.unit"),
                Holding.plain("call.taken_by"),
                Holding.plain("call.received_at"),
                Holding.plain("call.dispatched_at"),
                Holding.plain("call.en_route_at"),
                Holding.plain("call.arrived_at"),
                Holding.plain("call.cleared_at"),
                Holding.plain("call.state"),
                Holding.text("call.ending"),
                Holding.key("call.case_id"),
                Holding.key("call.case_ref"),
                Holding.key("call.case_number"),
                Holding.plain("call.version"),
                Holding.key("line.id"),
                Holding.key("line.call"),
                Holding.plain("line.at"),
                Holding.plain("line.by"),
                Holding.plain("line.kind"),
                Holding.plain("line.field"),
                Holding.text("line.said"),
                Holding.text("line.was"),
                Holding.plain("line.moment"),
                Holding.plain("line.was_moment"),
                Holding.key("line.corrects"),
                Holding.key("history.call"),
                Holding.plain("history.system"),
                Holding.key("history.old_number"),
                Holding.plain("history.said_time"),
                Holding.plain("history.time_note"),
                Holding.plain("history.area"),
                Holding.text("history.said_status"),
                Holding.derived("history.content"),
                Holding.plain("history.file"),
                Holding.plain("history.imported_at"),
                Holding.key("downtime_pack.id"),
                Holding.key("downtime_pack.ref"),
                Holding.plain("downtime_pack.year"),
                Holding.key("downtime_pack.first"),
                Holding.plain("downtime_pack.count"),
                Holding.plain("downtime_pack.made_at"),
                Holding.plain("downtime_pack.made_by"),
                Holding.key("downtime_sheet.pack"),
                Holding.key("downtime_sheet.running"),
                Holding.plain("downtime_sheet.state"),
                Holding.key("downtime_sheet.call_ref"),
                Holding.plain("downtime_sheet.written_by"),
                Holding.text("downtime_sheet.why"),
                Holding.plain("downtime_sheet.settled_at"),
                Holding.plain("downtime_sheet.settled_by"));
    }
}
