package org.stationhouse.backoffice.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class PortalHolding implements Holding {

    @Override
    public String schema() {
        return "portal";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("inquiry.id"),
                Holding.key("inquiry.token_hash"),
                Holding.plain("inquiry.received_at"),
                Holding.plain("inquiry.topic"),
                Holding.identity("inquiry.name"),
                Holding.identity("inquiry.phone"),
                Holding.identity("inquiry.email"),
                Holding.plain("inquiry.spanish"),
                Holding.identity("inquiry.place"),
                Holding.text("inquiry.words"),
                Holding.plain("inquiry.standing"));
    }
}
