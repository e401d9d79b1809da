package org.stationhouse.backoffice.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class CasesHolding implements Holding {

    @Override
    public String schema() {
        return "cases";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("jacket.id"),
                Holding.key("jacket.ref"),
                Holding.key("jacket.number"),
                Holding.plain("jacket.ori"),
                Holding.text("jacket.title"),
                Holding.identity("jacket.place"),
                Holding.plain("jacket.opened_at"),
                Holding.plain("jacket.opened_by"),
                Holding.plain("jacket.state"),
                Holding.plain("jacket.closing"),
                Holding.text("jacket.close_reason"),
                Holding.plain("jacket.closed_at"),
                Holding.plain("jacket.closed_by"),
                Holding.plain("jacket.restricted_at"),
                Holding.plain("jacket.version"),
                Holding.key("assigned.id"),
                Holding.key("assigned.jacket"),
                Holding.key("assigned.account"),
                Holding.plain("assigned.name"),
                Holding.plain("assigned.at"),
                Holding.plain("assigned.by"),
                Holding.plain("assigned.ended_at"),
                Holding.plain("assigned.ended_by"),
                Holding.key("line.id"),
                Holding.key("line.jacket"),
                Holding.plain("line.at"),
                Holding.plain("line.by"),
                Holding.plain("line.kind"),
                Holding.plain("line.closing"),
                Holding.text("line.reason"),
                Holding.key("shelf_place.id"),
                Holding.key("shelf_place.ref"),
                Holding.plain("shelf_place.room"),
                Holding.plain("shelf_place.shelf"),
                Holding.plain("shelf_place.made_at"),
                Holding.plain("shelf_place.made_by"),
                Holding.plain("shelf_place.version"),
                Holding.key("piece.id"),
                Holding.key("piece.ref"),
                Holding.key("piece.number"),
                Holding.plain("piece.kind"),
                Holding.text("piece.label"),
                Holding.text("piece.contents"),
                Holding.plain("piece.first_year"),
                Holding.plain("piece.last_year"),
                Holding.key("piece.place"),
                Holding.plain("piece.placed_at"),
                Holding.plain("piece.state"),
                Holding.plain("piece.missing_at"),
                Holding.plain("piece.missing_by"),
                Holding.text("piece.missing_why"),
                Holding.plain("piece.registered_at"),
                Holding.plain("piece.registered_by"),
                Holding.plain("piece.version"),
                Holding.key("piece_case.id"),
                Holding.key("piece_case.piece"),
                Holding.key("piece_case.jacket"),
                Holding.plain("piece_case.at"),
                Holding.plain("piece_case.by"),
                Holding.plain("piece_case.ended_at"),
                Holding.plain("piece_case.ended_by"),
                Holding.key("out_card.id"),
                Holding.key("out_card.piece"),
                Holding.text("out_card.holder"),
                Holding.text("out_card.purpose"),
                Holding.plain("out_card.out_at"),
                Holding.plain("out_card.out_by"),
                Holding.plain("out_card.due_on"),
                Holding.plain("out_card.returned_at"),
                Holding.plain("out_card.returned_by"),
                Holding.key("piece_line.id"),
                Holding.key("piece_line.piece"),
                Holding.plain("piece_line.at"),
                Holding.plain("piece_line.by"),
                Holding.plain("piece_line.kind"),
                Holding.plain("piece_line.field"),
                Holding.text("piece_line.said"),
                Holding.text("piece_line.was"),
                Holding.text("piece_line.why"),
                Holding.plain("piece_line.due_on"),
                Holding.key("piece_line.jacket"));
    }
}
