package org.stationhouse.foundation.vault.audit;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The names of docs/tampering.md and what each does. */
final class TamperingDeeds {

    interface Deed {
        void on(Tampering it) throws SQLException;
    }

    /** Everything of a line but where it stands. */
    private static final String CONTENT = "verb, outcome, actor, refs, at, query, side, hmac";

    static final Map<String, Deed> ALL = new HashMap<>();

    private TamperingDeeds() {}

    static {
        ALL.put("edit.sealed", it -> it.edit(it.sealed()));
        ALL.put("edit.unsealed", it -> it.edit(it.unsealed()));
        ALL.put("delete.sealed", it -> it.delete(it.sealed()));
        ALL.put("delete.unsealed", it -> it.delete(it.unsealed()));
        ALL.put("insert.sealed", it -> it.invent(it.sealed()));
        ALL.put("insert.unsealed", it -> it.invent(it.unsealed()));
        ALL.put("insert.copy", Tampering::copy);
        ALL.put("reorder.sealed", it -> it.swap(it.sealed(), it.sealed(), "xid"));
        ALL.put("reorder.unsealed", it -> it.swap(it.unsealed(), it.unsealed(), "xid"));
        ALL.put("truncate.lines", it -> it.run("delete from vault.audit_line", "delete from vault.audit_side"));
        ALL.put(
                "truncate.all",
                it -> it.run(
                        "delete from vault.audit_line",
                        "delete from vault.audit_side",
                        "delete from vault.checkpoint",
                        "delete from vault.audit_epoch"));
        ALL.put("truncate.sides", it -> it.run("delete from vault.audit_side"));
        ALL.put("swap.sealed", it -> it.swap(it.sealed(), it.sealed(), CONTENT));
        ALL.put("swap.unsealed", it -> it.swap(it.unsealed(), it.unsealed(), CONTENT));
        ALL.put("rollback.lines", it -> it.back(it.moment(), "audit_line"));
        ALL.put("rollback.checkpoints", it -> it.back(it.moment(), "checkpoint"));
        ALL.put("rollback.sides", it -> it.back(it.moment(), "audit_side"));
        ALL.put("rollback.resealed", it -> {
            it.back(it.moment(), "checkpoint");
            it.reseal();
        });
        ALL.put("yesterday.anchored", it -> it.back(it.moment(), "audit_line", "audit_side", "checkpoint"));
        ALL.put("yesterday.worked-on", it -> {
            it.back(it.moment(), "audit_line", "audit_side", "checkpoint");
            it.work(it.chance(400) + 1);
            it.reseal();
        });
        ALL.put("yesterday.alone", it -> {
            it.back(it.moment(), "audit_line", "audit_side", "checkpoint");
            it.forgetAnchors();
        });
        ALL.put("forge.login", it -> it.invent(it.unsealed()));
        ALL.put("forge.sealed", it -> {
            long id = it.sealed();
            it.edit(id);
            it.stamp(id);
        });
        ALL.put("forge.unsealed", it -> it.work(1));
        ALL.put("forge.resigned", it -> {
            long id = it.sealed();
            it.edit(id);
            it.stamp(id);
            it.run("delete from vault.checkpoint");
            it.reseal();
        });
        ALL.put("checkpoint.text", Tampering::text);
        ALL.put(
                "checkpoint.signature",
                it -> it.note(
                        "translate(right(note, 20), 'ABCDEFGHIJabcdefghij0123456789', "
                                + "'BCDEFGHIJKbcdefghijk1234567890')",
                        20));
        ALL.put("checkpoint.missing", it -> it.run("delete from vault.checkpoint where no = " + it.middle()));
        ALL.put("checkpoint.place", Tampering::place);
        ALL.put(
                "checkpoint.epoch",
                it -> it.run("update vault.audit_epoch set note = replace(note, 'first', 'fresh')"));
        ALL.put("side.altered", it -> {
            int at = it.chance(40);
            it.run("update vault.audit_side set sealed = set_byte(sealed, " + at + ", get_byte(sealed, " + at
                    + ") # 171) where id = " + it.side());
        });
        ALL.put("side.deleted", it -> it.run("delete from vault.audit_side where id = " + it.side()));
        ALL.put("side.swapped", Tampering::sides);
        ALL.put("tail.anchored", it -> it.back(it.moment(), "audit_line", "audit_side", "checkpoint"));
        ALL.put(
                "tail.fresh",
                it -> it.back(
                        it.number("select max(no) - 1 from vault.checkpoint"),
                        "audit_line",
                        "audit_side",
                        "checkpoint"));
    }
}
