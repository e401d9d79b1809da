package org.stationhouse.backoffice.search;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class SearchHolding implements Holding {

    @Override
    public String schema() {
        return "search";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("entry.id"),
                Holding.plain("entry.kind"),
                Holding.key("entry.ref"),
                Holding.key("entry.number"),
                Holding.text("entry.title"),
                Holding.identity("entry.place"),
                Holding.plain("entry.at"),
                Holding.key("key.entry"),
                Holding.plain("key.field"),
                Holding.derived("key.term"),
                Holding.plain("key.at"),
                Holding.identity("key.said"),
                Holding.derived("surname.word"),
                Holding.derived("surname.sound"),
                Holding.derived("surname.other_sound"),
                Holding.key("passage.id"),
                Holding.plain("passage.kind"),
                Holding.key("passage.ref"),
                Holding.plain("passage.part"),
                Holding.plain("passage.label"),
                Holding.plain("passage.at"),
                Holding.plain("passage.author"),
                Holding.derived("passage.marks"),
                Holding.derived("passage.stems"),
                Holding.text("passage.text"),
                Holding.plain("passage_week.week"));
    }
}
