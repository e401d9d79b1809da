package org.stationhouse.desk.dispatch.rotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Requests, each with the company that has the turn. */
@Repository
class RequestStore {

    private final JdbcClient sql;

    RequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(
            PublicRef ref, Request.New said, Request.@Nullable Turn turn, Request.State state, Instant at, String by) {
        Request.Of call = said.call();
        return turn(
                        sql.sql("""
                            insert into dispatch.rotation_request (ref, trade, what, place, call_id, call_ref, call_number, owners, company,
                                company_name, phone, state, made_at, made_by, version)
                            values (:ref, :trade, :what, :place, :callId, :callRef, :callNumber, :owners, :company, :companyName, :phone,
                                :state, :at, :by, 1) returning id
                            """)
                                .param("ref", ref)
                                .param("trade", said.trade().name())
                                .param("what", said.what())
                                .param("place", said.place())
                                .param("callId", call == null ? null : call.id())
                                .param("callRef", call == null ? null : call.ref())
                                .param("callNumber", call == null ? null : call.number())
                                .param("owners", said.owners())
                                .param("state", state.name())
                                .param("at", at)
                                .param("by", by),
                        turn)
                .query(Long.class)
                .single();
    }

    /** @return 0 when somebody else changed it since this version */
    int update(
            Request from,
            Request.@Nullable Turn turn,
            Request.State state,
            @Nullable Instant etaAt,
            @Nullable Instant arrivedAt) {
        return turn(sql.sql("""
            update dispatch.rotation_request set company = :company, company_name = :companyName, phone = :phone,
                state = :state, eta_at = :etaAt, arrived_at = :arrivedAt, version = version + 1
            where id = :id and version = :version
            """), turn)
                .param("state", state.name())
                .param("etaAt", etaAt)
                .param("arrivedAt", arrivedAt)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static JdbcClient.StatementSpec turn(JdbcClient.StatementSpec statement, Request.@Nullable Turn turn) {
        return statement
                .param("company", turn == null ? null : turn.company())
                .param("companyName", turn == null ? null : turn.name())
                .param("phone", turn == null ? null : turn.phone());
    }

    Optional<Request> find(PublicRef ref) {
        return sql.sql("select * from dispatch.rotation_request where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> request(row))
                .optional();
    }

    /** Those that wait for an answer or an arrival, the oldest first. */
    List<Request> open(int most) {
        return sql.sql("select * from dispatch.rotation_request where state in ('OFFERED', 'ACCEPTED') order by id"
                        + " limit :most")
                .param("most", most)
                .query((row, n) -> request(row))
                .list();
    }

    List<Request> ofCall(long call) {
        return sql.sql("select * from dispatch.rotation_request where call_id = :call order by id")
                .param("call", call)
                .query((row, n) -> request(row))
                .list();
    }

    private static Request request(ResultSet row) throws SQLException {
        String call = row.getString("call_ref");
        String name = row.getString("company_name");
        return new Request(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                new Request.New(
                        Trade.valueOf(row.getString("trade")),
                        row.getString("what"),
                        row.getString("place"),
                        call == null
                                ? null
                                : new Request.Of(
                                        row.getLong("call_id"), new PublicRef(call), row.getString("call_number")),
                        row.getString("owners")),
                name == null
                        ? null
                        : new Request.Turn(row.getObject("company", Long.class), name, row.getString("phone")),
                Request.State.valueOf(row.getString("state")),
                moment(row.getTimestamp("eta_at")),
                moment(row.getTimestamp("arrived_at")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
