package org.stationhouse.backoffice.master.person;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.search.Spelling;

/** Looks up, for many people at once, who bears the same. */
@Repository
class TakenPairStore {

    /** People that one term leads to at most; the newest are looked at. */
    private static final int EACH = 40;

    /**
     * What is looked up for one person.
     *
     * @param born day of birth that the other must have; null where the term says enough
     * @param last beginning of the other's name in the order of lists, null where the term says enough
     * @param ssn whether the term is that of a whole social security number
     */
    record Asked(
            long person,
            String term,
            @Nullable String born,
            @Nullable String last,
            boolean ssn) {

        static Asked named(long person, String term, NewPerson said) {
            return new Asked(
                    person,
                    term,
                    Objects.requireNonNull(said.born()).toString(),
                    Spelling.fold(said.name().last() + " " + said.name().first()),
                    false);
        }

        static Asked numbered(long person, String term, boolean ssn) {
            return new Asked(person, term, null, null, ssn);
        }
    }

    /** @param ssn whether both bear the same whole social security number */
    record Found(long person, long other, boolean ssn) {}

    private final JdbcClient sql;

    TakenPairStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who else bears what was asked. */
    List<Found> find(List<Asked> asked) {
        return sql.sql("""
                select asked.person, known.person as other, bool_or(asked.ssn) as ssn
                from unnest(:people, :terms, :borns, :lasts, :ssns) as asked (person, term, born, last, ssn)
                cross join lateral (
                    select k.person from master.person_key k where k.term = asked.term collate "C"
                    order by k.person desc limit :each) known
                cross join lateral (
                    select id from master.person p where p.id = known.person
                        and (asked.born is null or p.born = asked.born and (p.sort = asked.last or starts_with(p.sort, asked.last || ' ')))
                    offset 0) other
                where known.person <> asked.person
                group by 1, 2
                """)
                .param("people", asked.stream().map(Asked::person).toArray(Long[]::new))
                .param("terms", asked.stream().map(Asked::term).toArray(String[]::new))
                .param("borns", asked.stream().map(Asked::born).toArray(String[]::new))
                .param("lasts", asked.stream().map(Asked::last).toArray(String[]::new))
                .param("ssns", asked.stream().map(Asked::ssn).toArray(Boolean[]::new))
                .param("each", EACH)
                .query(Found.class)
                .list();
    }
}
