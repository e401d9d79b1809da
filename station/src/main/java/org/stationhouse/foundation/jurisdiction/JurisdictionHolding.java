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
                Holding.plain("agency.address"),
                Holding.plain("agency.phone"),
                Holding.plain("agency.demo"),
                Holding.plain("agency.logo"),
                Holding.plain("agency.version"),
                Holding.plain("beat.name"),
                Holding.plain("beat.place"),
                Holding.key("local_value.id"),
                Holding.key("local_value.ref"),
                Holding.plain("local_value.rule"),
                Holding.plain("local_value.item"),
                Holding.plain("local_value.value"),
                Holding.text("local_value.ordinance"),
                Holding.plain("local_value.adopted"),
                Holding.plain("local_value.first_day"),
                Holding.plain("local_value.last_day"),
                Holding.text("local_value.why"),
                Holding.identity("local_value.set_by"),
                Holding.plain("local_value.set_at"),
                Holding.identity("local_value.ended_by"),
                Holding.plain("local_value.ended_at"),
                Holding.text("local_value.ended_why"),
                Holding.plain("local_value.struck"),
                Holding.plain("local_value.version"),
                Holding.key("local_day.id"),
                Holding.key("local_day.ref"),
                Holding.plain("local_day.kind"),
                Holding.plain("local_day.desk"),
                Holding.plain("local_day.calendar"),
                Holding.plain("local_day.holiday"),
                Holding.plain("local_day.weekday"),
                Holding.plain("local_day.every_weeks"),
                Holding.plain("local_day.opens"),
                Holding.plain("local_day.closes"),
                Holding.plain("local_day.first_day"),
                Holding.plain("local_day.last_day"),
                Holding.text("local_day.why"),
                Holding.identity("local_day.set_by"),
                Holding.plain("local_day.set_at"),
                Holding.identity("local_day.ended_by"),
                Holding.plain("local_day.ended_at"),
                Holding.text("local_day.ended_why"),
                Holding.plain("local_day.struck"),
                Holding.plain("local_day.version"),
                Holding.plain("counsel.one"),
                Holding.identity("counsel.contact"),
                Holding.plain("counsel.version"));
    }
}
