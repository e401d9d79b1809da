package org.stationhouse.backoffice.master;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class MasterHolding implements Holding {

    @Override
    public String schema() {
        return "master";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("person.id"),
                Holding.key("person.ref"),
                Holding.key("person.number"),
                Holding.identity("person.last"),
                Holding.identity("person.first"),
                Holding.identity("person.middle"),
                Holding.derived("person.sort"),
                Holding.identity("person.born"),
                Holding.identity("person.sex"),
                Holding.identity("person.race"),
                Holding.identity("person.ethnicity"),
                Holding.identity("person.height_in"),
                Holding.identity("person.weight_lb"),
                Holding.identity("person.hair"),
                Holding.identity("person.eyes"),
                Holding.text("person.marks"),
                Holding.key("person.merged_into"),
                Holding.key("person.canonical"),
                Holding.plain("person.merged_at"),
                Holding.plain("person.apart"),
                Holding.plain("person.shut"),
                Holding.plain("person.entered_at"),
                Holding.plain("person.entered_by"),
                Holding.plain("person.version"),
                Holding.key("person_fact.id"),
                Holding.key("person_fact.ref"),
                Holding.key("person_fact.person"),
                Holding.plain("person_fact.kind"),
                Holding.plain("person_fact.sort"),
                Holding.identity("person_fact.said"),
                Holding.plain("person_fact.state"),
                Holding.identity("person_fact.sealed"),
                Holding.key("person_fact.other"),
                Holding.plain("person_fact.from_on"),
                Holding.plain("person_fact.until_on"),
                Holding.text("person_fact.source"),
                Holding.plain("person_fact.at"),
                Holding.plain("person_fact.by"),
                Holding.plain("person_fact.ended_at"),
                Holding.plain("person_fact.ended_by"),
                Holding.derived("person_key.term"),
                Holding.key("person_key.person"),
                Holding.derived("person_key.year"),
                Holding.derived("surname.word"),
                Holding.key("person_pair.id"),
                Holding.key("person_pair.ref"),
                Holding.key("person_pair.first"),
                Holding.key("person_pair.second"),
                Holding.plain("person_pair.score"),
                Holding.plain("person_pair.found_at"),
                Holding.plain("person_pair.answer"),
                Holding.text("person_pair.reason"),
                Holding.plain("person_pair.answered_at"),
                Holding.plain("person_pair.answered_by"),
                Holding.key("person_merge.id"),
                Holding.key("person_merge.person"),
                Holding.key("person_merge.other"),
                Holding.plain("person_merge.kind"),
                Holding.text("person_merge.reason"),
                Holding.plain("person_merge.at"),
                Holding.plain("person_merge.by"),
                Holding.plain("setting.name"),
                Holding.key("setting.sealed"));
    }
}
