package org.stationhouse.backoffice.cases.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** The pieces and their out-cards. */
@Repository
class PieceStore {

    /** Columns that a list may be ordered by. */
    static final Map<String, String> ORDERS = Map.of(
            "number", "p.number",
            "label", "lower(p.label)",
            "place", "lower(l.room || ' ' || l.shelf)",
            "dueOn", "o.due_on",
            "years", "p.first_year");

    static final String NEWEST = "p.id desc";

    /** What was put there last first. */
    static final String LATEST = "p.placed_at desc, p.id desc";

    private static final String PIECES = """
            select p.id, p.ref, p.number, p.kind, p.label, p.contents, p.first_year, p.last_year, p.state, p.missing_at,
                p.missing_by, p.missing_why, p.registered_at, p.version, l.id as place_id, l.ref as place_ref, l.room, l.shelf,
                l.version as place_version, o.holder, o.purpose, o.out_at, o.out_by, o.due_on
            from cases.piece p join cases.shelf_place l on l.id = p.place
                left join cases.out_card o on o.piece = p.id and o.returned_at is null
            """;

    /** Not there for an account that is assigned to none of its cases while all of them are restricted. */
    private static final String SEEN = """
             (not exists (select 1 from cases.piece_case c where c.piece = p.id and c.ended_at is null)
                or exists (select 1 from cases.piece_case c join cases.jacket j on j.id = c.jacket
                    where c.piece = p.id and c.ended_at is null and (j.restricted_at is null
                        or exists (select 1 from cases.assigned a
                            where a.jacket = j.id and a.account = :account and a.ended_at is null))))
            """;

    private final JdbcClient sql;

    PieceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return id of the piece */
    long insert(PublicRef ref, String number, NewPiece said, ShelfPlace place, Instant at, String by) {
        return sql.sql("""
                insert into cases.piece (ref, number, kind, label, contents, first_year, last_year, place, placed_at, state,
                    registered_at, registered_by, version)
                values (:ref, :number, :kind, :label, :contents, :first, :last, :place, :at, 'SHELVED', :at, :by, 1)
                returning id
                """)
                .param("ref", ref)
                .param("number", number)
                .param("kind", said.kind())
                .param("label", said.label())
                .param("contents", said.contents())
                .param("first", said.years() == null ? null : said.years().first())
                .param("last", said.years() == null ? null : said.years().last())
                .param("place", place.id())
                .param("at", at)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed the piece since this version */
    int updateSaid(Piece from, NewPiece said, ShelfPlace place, Instant at) {
        return sql.sql("""
                update cases.piece set kind = :kind, label = :label, contents = :contents, first_year = :first,
                    last_year = :last, placed_at = case when place = :place then placed_at else :at end, place = :place,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("place", place.id())
                .param("at", at)
                .param("id", from.id())
                .param("version", from.version())
                .param("kind", said.kind())
                .param("label", said.label())
                .param("contents", said.contents())
                .param("first", said.years() == null ? null : said.years().first())
                .param("last", said.years() == null ? null : said.years().last())
                .update();
    }

    /** It stands on this shelf now. @return 1, or 0 when somebody else changed the piece since this version */
    int updatePut(Piece from, ShelfPlace place, Instant at) {
        return sql.sql("""
                update cases.piece set place = :place, placed_at = :at, state = 'SHELVED', missing_at = null,
                    missing_by = null, missing_why = null, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", from.id())
                .param("version", from.version())
                .param("place", place.id())
                .param("at", at)
                .update();
    }

    /** It is out or missing now. @return 1, or 0 when somebody else changed the piece since this version */
    int updateAway(Piece from, Standing to) {
        Standing.Missing missing = to instanceof Standing.Missing it ? it : null;
        return sql.sql("""
                update cases.piece set state = :state, missing_at = :since, missing_by = :by, missing_why = :why,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("id", from.id())
                .param("version", from.version())
                .param("state", to.word())
                .param("since", missing == null ? null : missing.since())
                .param("by", missing == null ? null : missing.by())
                .param("why", missing == null ? null : missing.why())
                .update();
    }

    /** Counts a change of what belongs to it. @return 1, or 0 when somebody else changed the piece since this version */
    int touch(Piece from) {
        return sql.sql("update cases.piece set version = version + 1 where id = :id and version = :version")
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    void addCard(long piece, OutCard card) {
        sql.sql("""
                insert into cases.out_card (piece, holder, purpose, out_at, out_by, due_on)
                values (:piece, :holder, :purpose, :outAt, :outBy, :dueOn)
                """)
                .param("piece", piece)
                .param("holder", card.holder())
                .param("purpose", card.purpose())
                .param("outAt", card.outAt())
                .param("outBy", card.outBy())
                .param("dueOn", card.dueOn())
                .update();
    }

    void renewCard(long piece, LocalDate dueOn) {
        sql.sql("update cases.out_card set due_on = :dueOn where piece = :piece and returned_at is null")
                .param("dueOn", dueOn)
                .param("piece", piece)
                .update();
    }

    /** Closes the out-card, where there is one. */
    void closeCard(long piece, Instant at, String by) {
        sql.sql(
                        "update cases.out_card set returned_at = :at, returned_by = :by where piece = :piece and returned_at is null")
                .param("at", at)
                .param("by", by)
                .param("piece", piece)
                .update();
    }

    /** Without its cases. */
    Optional<Piece> find(PublicRef ref) {
        return sql.sql(PIECES + " where p.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> piece(row))
                .optional();
    }

    /** Its reference, by its number. */
    Optional<PublicRef> numbered(String number) {
        return sql.sql("select ref from cases.piece where number = upper(:number)")
                .param("number", number)
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .optional();
    }

    /** Without their cases, those of a case in the order of their numbers. */
    List<Piece> ofCase(long jacket) {
        return sql.sql(PIECES + """
                 where exists (select 1 from cases.piece_case c
                    where c.piece = p.id and c.jacket = :jacket and c.ended_at is null)
                order by p.id
                """)
                .param("jacket", jacket)
                .query((row, n) -> piece(row))
                .list();
    }

    /**
     * Without their cases.
     *
     * @param order of {@link #ORDERS}, or {@link #NEWEST}
     * @param account who looks
     */
    List<Piece> list(PieceFilter filter, String order, int skip, int most, @Nullable Long account) {
        return sql.sql(PIECES + " where" + SEEN + """
                    and (:number::text is null or p.number = upper(:number))
                    and (:text::text is null
                        or strpos(lower(p.label || ' ' || coalesce(p.contents, '')), lower(:text)) > 0)
                    and (:kind::text is null or p.kind = :kind)
                    and (:standing::text is null or p.state = :standing or :standing = 'OVERDUE' and o.due_on < :today)
                    and (:year::int is null or :year between p.first_year and p.last_year)
                    and (:room::text is null or strpos(lower(l.room), lower(:room)) > 0)
                    and (:shelf::text is null or strpos(lower(l.shelf), lower(:shelf)) > 0)
                    and (:place::text is null or l.ref = :place)
                    and (:caseNumber::text is null or exists (select 1
                        from cases.piece_case c join cases.jacket j on j.id = c.jacket
                        where c.piece = p.id and c.ended_at is null and j.number = :caseNumber and (j.restricted_at is null
                            or exists (select 1 from cases.assigned a
                                where a.jacket = j.id and a.account = :account and a.ended_at is null))))
                order by\s""" + order + " limit :most offset :skip")
                .param("account", account)
                .param("number", filter.number())
                .param("text", filter.text())
                .param("kind", filter.kind())
                .param("standing", filter.standing())
                .param("today", filter.today())
                .param("year", filter.year())
                .param("room", filter.room())
                .param("shelf", filter.shelf())
                .param("place", filter.place())
                .param("caseNumber", filter.caseNumber())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> piece(row))
                .list();
    }

    private static Piece piece(ResultSet row) throws SQLException {
        Integer first = row.getObject("first_year", Integer.class);
        return new Piece(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                PieceKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("contents"),
                first == null ? null : new Years(first, row.getInt("last_year")),
                List.of(),
                new ShelfPlace(
                        row.getLong("place_id"),
                        new PublicRef(row.getString("place_ref")),
                        row.getString("room"),
                        row.getString("shelf"),
                        row.getInt("place_version")),
                standing(row),
                row.getTimestamp("registered_at").toInstant(),
                row.getInt("version"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "OUT" ->
                new Standing.Out(new OutCard(
                        row.getString("holder"),
                        row.getString("purpose"),
                        row.getTimestamp("out_at").toInstant(),
                        row.getString("out_by"),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class))));
            case "MISSING" ->
                new Standing.Missing(
                        row.getTimestamp("missing_at").toInstant(),
                        row.getString("missing_by"),
                        row.getString("missing_why"));
            default -> new Standing.Shelved();
        };
    }

    /** Running numbers of those whose number begins so. */
    List<Long> numbers(String prefix) {
        return sql.sql(
                        "select substr(number, length(:prefix) + 1)::bigint from cases.piece where starts_with(number, :prefix)")
                .param("prefix", prefix)
                .query(Long.class)
                .list();
    }
}
