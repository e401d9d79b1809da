package org.stationhouse.desk.dispatch.nature;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class NatureHolding implements Holding {

    @Override
    public String schema() {
        return "dispatch";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("nature_edition.id"),
                Holding.plain("nature_edition.code"),
                Holding.plain("nature_edition.number"),
                Holding.plain("nature_edition.words"),
                Holding.plain("nature_edition.priority"),
                Holding.plain("nature_edition.also"),
                Holding.plain("nature_edition.questions"),
                Holding.plain("nature_edition.withdrawn"),
                Holding.plain("nature_edition.why"),
                Holding.plain("nature_edition.made_at"),
                Holding.plain("nature_edition.made_by"));
    }
}
