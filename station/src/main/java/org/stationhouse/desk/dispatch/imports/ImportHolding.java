package org.stationhouse.desk.dispatch.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class ImportHolding implements Holding {

    @Override
    public String schema() {
        return "dispatch";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("history.run"),
                Holding.key("import_run.id"),
                Holding.key("import_run.ref"),
                Holding.plain("import_run.file"),
                Holding.file("import_run.bytes"),
                Holding.plain("import_run.system"),
                Holding.plain("import_run.begun_at"),
                Holding.plain("import_run.begun_by"),
                Holding.plain("import_run.beat_at"),
                Holding.plain("import_run.state"),
                Holding.plain("import_run.good"),
                Holding.plain("import_run.loaded"),
                Holding.plain("import_run.rejected"),
                Holding.plain("import_run.unchanged"),
                Holding.text("import_run.reasons"),
                Holding.file("import_run.report"),
                Holding.plain("import_run.failure"),
                Holding.plain("import_run.undone_at"),
                Holding.plain("import_run.undone_by"),
                Holding.text("import_run.undone_why"),
                Holding.plain("import_run.removed"),
                Holding.plain("import_run.version"),
                Holding.key("import_mapping.id"),
                Holding.key("import_mapping.ref"),
                Holding.plain("import_mapping.headings"),
                Holding.plain("import_mapping.system"),
                Holding.plain("import_mapping.number"),
                Holding.plain("import_mapping.time"),
                Holding.plain("import_mapping.clock"),
                Holding.plain("import_mapping.nature"),
                Holding.plain("import_mapping.place"),
                Holding.plain("import_mapping.latitude"),
                Holding.plain("import_mapping.longitude"),
                Holding.plain("import_mapping.area"),
                Holding.plain("import_mapping.status"),
                Holding.plain("import_mapping.narrative"),
                Holding.plain("import_mapping.pattern"),
                Holding.plain("import_mapping.changed_at"),
                Holding.plain("import_mapping.changed_by"),
                Holding.plain("import_mapping.version"));
    }
}
