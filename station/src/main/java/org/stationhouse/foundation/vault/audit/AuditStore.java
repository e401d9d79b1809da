package org.stationhouse.foundation.vault.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Row;
import org.stationhouse.ledger.Side;

/** Adds audit lines. Each act is one statement, with the values before and after too. */
@Repository
class AuditStore {

    private static final String LINE = """
            insert into vault.audit_line (id, at, account, count, duration, bytes_in, bytes_out, epoch, verb, outcome, actor, role,
                session, source, destination, ori, kind, refs, case_number, purpose, reason, query, receiving_agency, requestor,
                secondary_recipient, side, hmac)
            values (:id, :at, :account, :count, :duration, :bytesIn, :bytesOut, :epoch, :verb, :outcome, :actor, :role,
                :session, :source, :destination, :ori, :kind, :refs, :caseNumber, :purpose, :reason, :query, :receivingAgency,
                :requestor, :secondaryRecipient, :side, :hmac)
            """;

    private static final String LINE_AND_SIDE = "with line as (" + LINE + ")" + """
             insert into vault.audit_side (id, record, salt, sealed) values (:id, :record, :salt, :sealed)
            """;

    /** What {@link #row} reads, in this order. */
    static final String COLUMNS = """
            l.epoch, l.id, l.xid::text, (extract(epoch from l.at) * 1000)::bigint, l.verb, l.outcome, l.actor, l.account::text, l.role,
            l.session, l.source, l.destination, l.ori, l.kind, l.refs, l.case_number, l.purpose, l.reason, l.query, l.count,
            l.duration, l.bytes_in, l.bytes_out, l.receiving_agency, l.requestor, l.secondary_recipient, l.side, l.hmac
            """;

    static final int COLUMN_COUNT = Field.values().length;

    private final JdbcClient sql;

    AuditStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The first of the next hundred ids. */
    long nextBlock() {
        return sql.sql("select nextval('vault.audit_id')").query(Long.class).single();
    }

    /** @param row without transaction id, which the database gives */
    void insert(Row row) {
        sql.sql(LINE).params(params(row)).update();
    }

    /** @param record that the values belong to */
    void insert(Row row, String record, Side side) {
        var params = params(row);
        params.put("record", record);
        params.put("salt", side.salt());
        params.put("sealed", side.ciphertext());
        sql.sql(LINE_AND_SIDE).params(params).update();
    }

    void loaded(byte[] reserve, Instant now, long lines) {
        sql.sql("insert into vault.audit_reserve (reserve, loaded_at, lines) values (:reserve, :now, :lines)")
                .param("reserve", reserve)
                .param("now", now)
                .param("lines", lines)
                .update();
    }

    boolean wasLoaded(byte[] reserve) {
        return sql.sql("select count(*) from vault.audit_reserve where reserve = :reserve")
                        .param("reserve", reserve)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Map<String, @Nullable Object> params(Row row) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("id", row.number(Field.ID));
        all.put("at", Instant.ofEpochMilli(row.number(Field.TIME)));
        all.put("account", number(row, Field.ACCOUNT));
        all.put("count", number(row, Field.COUNT));
        all.put("duration", number(row, Field.DURATION));
        all.put("bytesIn", number(row, Field.BYTES_IN));
        all.put("bytesOut", number(row, Field.BYTES_OUT));
        all.put("epoch", row.number(Field.EPOCH));
        all.put("verb", row.text(Field.VERB));
        all.put("outcome", row.text(Field.OUTCOME));
        all.put("actor", row.text(Field.ACTOR));
        all.put("role", row.text(Field.ROLE));
        all.put("session", row.text(Field.SESSION));
        all.put("source", row.text(Field.SOURCE));
        all.put("destination", row.text(Field.DESTINATION));
        all.put("ori", row.text(Field.ORI));
        all.put("kind", row.text(Field.KIND));
        all.put("refs", row.has(Field.REFS) ? row.list(Field.REFS).toArray(String[]::new) : null);
        all.put("caseNumber", row.text(Field.CASE_NUMBER));
        all.put("purpose", row.text(Field.PURPOSE));
        all.put("reason", row.text(Field.REASON));
        all.put("query", row.text(Field.QUERY));
        all.put("receivingAgency", row.text(Field.RECEIVING_AGENCY));
        all.put("requestor", row.text(Field.REQUESTOR));
        all.put("secondaryRecipient", row.text(Field.SECONDARY_RECIPIENT));
        all.put("side", row.bytes(Field.SIDE));
        all.put("hmac", row.bytes(Field.HMAC));
        return all;
    }

    private static @Nullable Long number(Row row, Field field) {
        if (!row.has(field)) {
            return null;
        }
        return field == Field.ACCOUNT ? Long.valueOf(String.valueOf(row.text(field))) : Long.valueOf(row.number(field));
    }

    /** A row as {@link #COLUMNS} gives it: field by field in the order of their numbers. */
    static Row row(ResultSet from) throws SQLException {
        var row = Row.builder();
        for (Field field : Field.values()) {
            int column = field.number();
            switch (field.kind()) {
                case NUMBER -> {
                    long number = from.getLong(column);
                    if (!from.wasNull()) {
                        row.put(field, number);
                    }
                }
                case TEXT -> row.put(field, from.getString(column));
                case BYTES -> row.put(field, from.getBytes(column));
                case LIST -> row.put(field, list(from.getArray(column)));
            }
        }
        return row.build();
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
