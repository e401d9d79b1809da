package org.stationhouse.backoffice.charges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offenses that were imported. A row never changes: it is replaced by another one, and stays. */
@Repository
class OffenseStore {

    private static final long ONE_AT_A_TIME = 6_360_484L;

    private final JdbcClient sql;

    OffenseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Number of the last row: another one after each import that changed anything. */
    long edition() {
        return sql.sql("select coalesce(max(id), 0) from charges.offense")
                .query(Long.class)
                .single();
    }

    /** The rows that stand. */
    List<Offense> all() {
        return sql.sql("""
            select state, code, section, title, level, rank, nibrs_word, nibrs, note, in_force_from, in_force_until,
                file, imported_at
            from charges.offense where replaced_at is null
            """).query((row, n) -> offense(row)).list();
    }

    /** Until the end of the transaction no other import looks or writes. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ONE_AT_A_TIME)
                .query((row, n) -> 0)
                .list();
    }

    /** The versions that stand now are replaced by these of the same sections and first days, or joined by them. */
    void replace(List<Offense> offenses, String file, Instant at, String by) {
        sql.sql("""
            update charges.offense old set replaced_at = :at
            from unnest(:states, :codes, :sections, :froms::date[]) as taken (state, code, section, in_force_from)
            where old.replaced_at is null and old.state = taken.state and old.code = taken.code
                and lower(old.section) = lower(taken.section)
                and old.in_force_from is not distinct from taken.in_force_from
            """)
                .param("at", at)
                .param("states", texts(offenses, it -> it.statute().state()))
                .param("codes", texts(offenses, it -> it.statute().code()))
                .param("sections", texts(offenses, it -> it.statute().section()))
                .param("froms", texts(offenses, it -> text(it.from())))
                .update();
        sql.sql("""
            insert into charges.offense (state, code, section, title, level, rank, nibrs_word, nibrs, note, in_force_from,
                in_force_until, file, imported_at, imported_by)
            select state, code, section, title, level, rank, nibrs_word, nibrs, note, in_force_from, in_force_until, :file,
                :at, :by
            from unnest(:states, :codes, :sections, :titles, :levels, :ranks, :words, :nibrs, :notes, :froms::date[],
                    :untils::date[])
                as taken (state, code, section, title, level, rank, nibrs_word, nibrs, note, in_force_from, in_force_until)
            """)
                .param("file", file)
                .param("at", at)
                .param("by", by)
                .param("states", texts(offenses, it -> it.statute().state()))
                .param("codes", texts(offenses, it -> it.statute().code()))
                .param("sections", texts(offenses, it -> it.statute().section()))
                .param("titles", texts(offenses, Offense::title))
                .param("levels", texts(offenses, it -> it.level().grade().name()))
                .param("ranks", texts(offenses, it -> rank(it.level().rank())))
                .param("words", texts(offenses, it -> it.nibrs().word()))
                .param("nibrs", texts(offenses, it -> it.nibrs().code()))
                .param("notes", texts(offenses, Offense::note))
                .param("froms", texts(offenses, it -> text(it.from())))
                .param("untils", texts(offenses, it -> text(it.until())))
                .update();
    }

    private static Offense offense(ResultSet row) throws SQLException {
        String rank = row.getString("rank");
        return new Offense(
                new Statute(row.getString("state"), row.getString("code"), row.getString("section")),
                row.getString("title"),
                new Level(Level.Grade.valueOf(row.getString("level")), rank == null ? null : Level.Rank.valueOf(rank)),
                Nibrs.of(row.getString("nibrs_word"), row.getString("nibrs")),
                row.getString("note"),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_until", LocalDate.class),
                new Source.StateTable(
                        row.getString("file"), row.getTimestamp("imported_at").toInstant()));
    }

    private static String[] texts(List<Offense> offenses, Function<Offense, @Nullable String> part) {
        return offenses.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String rank(Level.@Nullable Rank rank) {
        return rank == null ? null : rank.name();
    }
}
