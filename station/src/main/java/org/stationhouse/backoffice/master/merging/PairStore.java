package org.stationhouse.backoffice.master.merging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.foundation.kernel.PublicRef;

/** Pairs that may be one, and what was answered; and the rows that were not yet held against the others. */
@Repository
class PairStore {

    /** Two rows that may be one. */
    record Pair(PublicRef ref, long first, long second, int score, Instant foundAt) {}

    private final JdbcClient sql;

    PairStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 0 when the pair was found before, be it answered or not */
    int found(Index index, long one, long other, int score, Instant at) {
        return sql.sql("""
                insert into master.%s_pair (ref, first, second, score, found_at)
                values (:ref, least(:one, :other), greatest(:one, :other), :score, :at) on conflict (first, second) do nothing
                """.formatted(index.word()))
                .param("ref", PublicRef.fresh())
                .param("one", one)
                .param("other", other)
                .param("score", score)
                .param("at", at)
                .update();
    }

    /**
     * Pairs that nobody has answered, of which the reader sees both, the likeliest first. Of things that somebody has called different
     * no pair of other rows is shown either.
     */
    List<Pair> waiting(Index index, Open open, int skip, int most) {
        return sql.sql("""
                select pair.ref, pair.first, pair.second, pair.score, pair.found_at from master.%1$s_pair pair
                join master.%1$s a on a.id = pair.first join master.%1$s b on b.id = pair.second
                where pair.answer is null and %2$s and %3$s
                    and coalesce(a.canonical, a.id) <> coalesce(b.canonical, b.id)
                    and not exists (
                        select 1 from master.%1$s_pair other
                        join master.%1$s c on c.id = other.first join master.%1$s d on d.id = other.second
                        where other.answer = 'DISTINCT'
                            and least(coalesce(c.canonical, c.id), coalesce(d.canonical, d.id))
                                = least(coalesce(a.canonical, a.id), coalesce(b.canonical, b.id))
                            and greatest(coalesce(c.canonical, c.id), coalesce(d.canonical, d.id))
                                = greatest(coalesce(a.canonical, a.id), coalesce(b.canonical, b.id)))
                order by pair.score desc, pair.id offset :skip limit :most
                """.formatted(index.word(), index.seen("a", open), index.seen("b", open)))
                .params(open.params())
                .param("skip", skip)
                .param("most", most)
                .query(Pair.class)
                .list();
    }

    Optional<Pair> find(Index index, PublicRef ref) {
        return sql.sql("""
                select ref, first, second, score, found_at from master.%s_pair where ref = :ref and answer is null
                """.formatted(index.word()))
                .param("ref", ref)
                .query(Pair.class)
                .optional();
    }

    /** Answers all waiting pairs between these rows and those. */
    void answer(
            Index index,
            Collection<Long> ones,
            Collection<Long> others,
            String answer,
            String reason,
            Instant at,
            String by) {
        sql.sql("""
                update master.%s_pair set answer = :answer, reason = :reason, answered_at = :at, answered_by = :by
                where answer is null and (first = any(:ones) and second = any(:others) or first = any(:others) and second = any(:ones))
                """.formatted(index.word()))
                .param("answer", answer)
                .param("reason", reason)
                .param("at", at)
                .param("by", by)
                .param("ones", ones.toArray(Long[]::new))
                .param("others", others.toArray(Long[]::new))
                .update();
    }

    /** Who takes two apart has answered: these are two, whatever may be found about them later. */
    void apart(Index index, long one, long other, String reason, Instant at, String by) {
        sql.sql("""
                insert into master.%s_pair (ref, first, second, score, found_at, answer, reason, answered_at, answered_by)
                values (:ref, least(:one, :other), greatest(:one, :other), 0, :at, 'DISTINCT', :reason, :at, :by)
                on conflict (first, second) do update set answer = excluded.answer, reason = excluded.reason,
                    answered_at = excluded.answered_at, answered_by = excluded.answered_by
                """.formatted(index.word()))
                .param("ref", PublicRef.fresh())
                .param("one", one)
                .param("other", other)
                .param("reason", reason)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** These rows are to be held against the others. */
    void due(Index index, Collection<Long> rows) {
        sql.sql("""
                insert into master.pair_due (about, thing) select :about, thing from unnest(:rows) as thing on conflict do nothing
                """)
                .param("about", index.name())
                .param("rows", rows.toArray(Long[]::new))
                .update();
    }

    /** Takes some of them; who else takes some at the same moment gets others. */
    List<Long> take(Index index, int most) {
        return sql.sql("""
                delete from master.pair_due where about = :about and thing in (
                    select thing from master.pair_due where about = :about order by thing limit :most for update skip locked)
                returning thing
                """)
                .param("about", index.name())
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
