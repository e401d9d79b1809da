package org.stationhouse.desk.sample;

import java.util.List;
import org.stationhouse.foundation.vault.Holding;

class SampleHolding implements Holding {

    @Override
    public String schema() {
        return "sample";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("tag.id"),
                Holding.key("tag.ref"),
                Holding.text("tag.key_name"),
                Holding.identity("tag.holder"),
                Holding.plain("tag.version"));
    }
}
