package org.stationhouse.backoffice.disclosure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class DisclosureHolding implements Holding {

    @Override
    public String schema() {
        return "disclosure";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("release.id"),
                Holding.key("release.ref"),
                Holding.key("release.source"),
                Holding.plain("release.at"),
                Holding.plain("release.by"),
                Holding.plain("release.record_kind"),
                Holding.key("release.record_ref"),
                Holding.key("release.record_number"),
                Holding.plain("release.paper"),
                Holding.plain("release.paper_version"),
                Holding.plain("release.labels"),
                Holding.plain("release.pages"),
                Holding.plain("release.size"),
                Holding.derived("release.sha256"),
                Holding.text("release.recipient"),
                Holding.plain("release.recipient_kind"),
                Holding.text("release.purpose"),
                Holding.plain("release.authority"),
                Holding.plain("release.channel"),
                Holding.key("receipt.release"),
                Holding.plain("receipt.at"),
                Holding.plain("receipt.by"),
                Holding.text("receipt.said"));
    }
}
