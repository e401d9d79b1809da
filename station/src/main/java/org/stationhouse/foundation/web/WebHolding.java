package org.stationhouse.foundation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class WebHolding implements Holding {

    @Override
    public String schema() {
        return "web";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.plain("inbox.key"),
                Holding.key("inbox.account"),
                Holding.key("inbox.path"),
                Holding.derived("inbox.body_hmac"),
                Holding.key("inbox.hmac_key"),
                Holding.plain("inbox.received_at"),
                Holding.plain("inbox.status"),
                Holding.key("inbox.location"),
                Holding.plain("inbox.claimed_at"),
                Holding.plain("inbox.device"),
                Holding.key("draft.id"),
                Holding.key("draft.ref"),
                Holding.key("draft.account"),
                Holding.plain("draft.form"),
                Holding.key("draft.record"),
                Holding.plain("draft.page"),
                Holding.plain("draft.edits"),
                Holding.key("draft.path"),
                Holding.plain("draft.seat"),
                Holding.plain("draft.handed_by"),
                Holding.text("draft.content"),
                Holding.plain("draft.begun_at"),
                Holding.plain("draft.saved_at"),
                Holding.plain("draft.ended_at"),
                Holding.key("view.id"),
                Holding.key("view.ref"),
                Holding.key("view.account"),
                Holding.plain("view.list"),
                Holding.text("view.name"),
                Holding.text("view.question"),
                Holding.plain("view.kept_at"),
                Holding.key("habit.account"),
                Holding.plain("habit.list"),
                Holding.plain("habit.code"),
                Holding.plain("habit.score"),
                Holding.plain("habit.picked_at"),
                Holding.plain("alias.word"),
                Holding.plain("alias.line"),
                Holding.plain("alias.kept_at"),
                Holding.plain("beside.form"),
                Holding.key("beside.record"),
                Holding.key("beside.account"),
                Holding.plain("beside.who"),
                Holding.plain("beside.field"),
                Holding.plain("beside.seen_at"));
    }
}
