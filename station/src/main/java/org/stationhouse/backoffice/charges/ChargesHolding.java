package org.stationhouse.backoffice.charges;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class ChargesHolding implements Holding {

    @Override
    public String schema() {
        return "charges";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("offense.id"),
                Holding.plain("offense.state"),
                Holding.plain("offense.code"),
                Holding.plain("offense.section"),
                Holding.plain("offense.title"),
                Holding.plain("offense.level"),
                Holding.plain("offense.rank"),
                Holding.plain("offense.nibrs_word"),
                Holding.plain("offense.nibrs"),
                Holding.plain("offense.note"),
                Holding.plain("offense.in_force_from"),
                Holding.plain("offense.in_force_until"),
                Holding.plain("offense.file"),
                Holding.plain("offense.imported_at"),
                Holding.plain("offense.imported_by"),
                Holding.plain("offense.replaced_at"));
    }
}
