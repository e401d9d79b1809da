package org.stationhouse.foundation.vault;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class VaultHolding implements Holding {

    @Override
    public String schema() {
        return "vault";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("agency_key.id"),
                Holding.plain("agency_key.purpose"),
                Holding.plain("agency_key.wrapped"),
                Holding.plain("agency_key.public_key"),
                Holding.plain("agency_key.made_at"),
                Holding.key("audit_line.id"),
                Holding.plain("audit_line.at"),
                Holding.plain("audit_line.verb"),
                Holding.plain("audit_line.outcome"),
                Holding.plain("audit_line.actor"),
                Holding.plain("audit_line.role"),
                Holding.key("audit_line.account"),
                Holding.key("audit_line.session"),
                Holding.plain("audit_line.source"),
                Holding.plain("audit_line.kind"),
                Holding.key("audit_line.refs"),
                Holding.key("audit_line.case_number"),
                Holding.plain("audit_line.purpose"),
                Holding.text("audit_line.reason"),
                Holding.text("audit_line.query"),
                Holding.plain("audit_line.bytes"),
                Holding.plain("append_only.name"),
                Holding.key("master_key.id"),
                Holding.plain("master_key.state"),
                Holding.plain("master_key.made_at"),
                Holding.plain("master_key.retired_at"),
                Holding.plain("master_key.escrowed_at"),
                Holding.plain("master_key.drilled_at"),
                Holding.plain("master_key.announced"),
                Holding.plain("number_series.series"),
                Holding.plain("number_series.year"),
                Holding.plain("number_series.last"),
                Holding.plain("number.series"),
                Holding.plain("number.year"),
                Holding.plain("number.running"),
                Holding.plain("number.state"),
                Holding.plain("number.reserved_at"),
                Holding.plain("number.settled_at"),
                Holding.text("number.void_reason"),
                Holding.key("record_key.id"),
                Holding.key("record_key.record"),
                Holding.plain("record_key.wrapped"),
                Holding.plain("record_key.made_at"),
                Holding.plain("record_key.destroyed_at"),
                Holding.plain("record_key.destroyed_by"),
                Holding.key("scheduled_tasks.task_name"),
                Holding.key("scheduled_tasks.task_instance"),
                Holding.plain("scheduled_tasks.task_data"),
                Holding.plain("scheduled_tasks.execution_time"),
                Holding.plain("scheduled_tasks.picked"),
                Holding.plain("scheduled_tasks.picked_by"),
                Holding.plain("scheduled_tasks.last_success"),
                Holding.plain("scheduled_tasks.last_failure"),
                Holding.plain("scheduled_tasks.consecutive_failures"),
                Holding.plain("scheduled_tasks.last_heartbeat"),
                Holding.plain("scheduled_tasks.version"),
                Holding.plain("scheduled_tasks.priority"),
                Holding.plain("scheduled_tasks.state"));
    }
}
