package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Pairs that may be one person, and what was merged and taken apart. */
@Repository
class PairStore {

    /** Two rows that may be one person. */
    record Pair(PublicRef ref, long first, long second, int score, Instant foundAt) {}

    private final JdbcClient sql;

    PairStore(JdbcClient sql) {
        this.sql = sql;
    }

    void found(long one, long other, int score, Instant at) {
        sql.sql("""
                insert into master.person_pair (ref, first, second, score, found_at)
                values (:ref, least(:one, :other), greatest(:one, :other), :score, :at) on conflict (first, second) do nothing
                """)
                .param("ref", PublicRef.fresh())
                .param("one", one)
                .param("other", other)
                .param("score", score)
                .param("at", at)
                .update();
    }

    /** Pairs that nobody has answered, of which the reader sees both, the likeliest first. */
    List<Pair> waiting(Collection<Long> open, int skip, int most) {
        return sql.sql("""
                select pair.ref, pair.first, pair.second, pair.score, pair.found_at from master.person_pair pair
                join master.person a on a.id = pair.first join master.person b on b.id = pair.second
                where pair.answer is null and (not a.shut or a.id = any(:open)) and (not b.shut or b.id = any(:open))
                    and coalesce(a.canonical, a.id) <> coalesce(b.canonical, b.id)
                order by pair.score desc, pair.id offset :skip limit :most
                """)
                .param("open", open.toArray(Long[]::new))
                .param("skip", skip)
                .param("most", most)
                .query(Pair.class)
                .list();
    }

    Optional<Pair> find(PublicRef ref) {
        return sql.sql(
                        "select ref, first, second, score, found_at from master.person_pair where ref = :ref and answer is null")
                .param("ref", ref)
                .query(Pair.class)
                .optional();
    }

    /** Answers all waiting pairs between these rows and those. */
    void answer(Collection<Long> ones, Collection<Long> others, String answer, String reason, Instant at, String by) {
        sql.sql("""
                update master.person_pair set answer = :answer, reason = :reason, answered_at = :at, answered_by = :by
                where answer is null and (first = any(:ones) and second = any(:others) or first = any(:others) and second = any(:ones))
                """)
                .param("answer", answer)
                .param("reason", reason)
                .param("at", at)
                .param("by", by)
                .param("ones", ones.toArray(Long[]::new))
                .param("others", others.toArray(Long[]::new))
                .update();
    }

    void add(long person, long other, String kind, String reason, Instant at, String by) {
        sql.sql("""
                insert into master.person_merge (person, other, kind, reason, at, by)
                values (:person, :other, :kind, :reason, :at, :by)
                """)
                .param("person", person)
                .param("other", other)
                .param("kind", kind)
                .param("reason", reason)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** What was merged and taken apart among these rows, oldest first. */
    List<MergeLine> lines(Collection<Long> people) {
        return sql.sql("""
                select m.person, a.number, m.other, b.number as other_number, m.kind, m.reason, m.at, m.by
                from master.person_merge m
                join master.person a on a.id = m.person join master.person b on b.id = m.other
                where m.person = any(:people) or m.other = any(:people) order by m.id
                """)
                .param("people", people.toArray(Long[]::new))
                .query(MergeLine.class)
                .list();
    }
}
