package org.stationhouse.backoffice.charges.arrest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many arrests at once, each statement asking what its reader may know of. */
@Repository
class ArrestListStore {

    /** Columns that a list may be ordered by. */
    static final Map<String, String> ORDERS = Map.of(
            "number", "a.id",
            "at", "a.arrested_at",
            "name", "lower(a.name_last || ' ' || a.name_first)",
            "charges", "lower(a.charges)",
            "officer", "lower(a.officer)",
            "stage", "array_position(array['BOOKED', 'FILED', 'DECIDED'], a.stage)");

    static final String LATEST = "a.arrested_at desc, a.id desc";

    private static final String SEEN =
            " (not a.juvenile or :juvenile) and (not a.restricted or a.case_ref = any(:cases))";

    private final JdbcClient sql;

    ArrestListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param order of {@link #ORDERS}, or {@link #LATEST} */
    List<Arrest> list(ArrestFilter filter, String order, int skip, int most, Seen seen) {
        return sql.sql(ArrestStore.ARRESTS + " where" + SEEN + """
                    and (:number::text is null or a.number = upper(:number))
                    and (:name::text is null
                        or strpos(lower(a.name_last || ', ' || a.name_first || ' ' || a.name_middle), lower(:name)) > 0)
                    and (:charge::text is null or strpos(lower(a.charges), lower(:charge)) > 0)
                    and (:caseNumber::text is null or a.case_number = :caseNumber)
                    and (:type::text is null or a.type = :type)
                    and (:stage::text is null or a.stage = :stage)
                    and (:grade::text is null or a.grade = :grade)
                    and (:from::timestamptz is null or a.arrested_at >= :from)
                    and (:until::timestamptz is null or a.arrested_at < :until)
                order by\s""" + order + " limit :most offset :skip")
                .param("juvenile", seen.juvenile())
                .param("cases", seen.refs())
                .param("number", filter.number())
                .param("name", filter.name())
                .param("charge", filter.charge())
                .param("caseNumber", filter.caseNumber())
                .param("type", filter.type())
                .param("stage", filter.stage())
                .param("grade", filter.grade())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> ArrestStore.arrest(row))
                .list();
    }

    /** How many arrests wait for a filing or a decision. */
    int waiting(Seen seen) {
        return sql.sql("select count(*) from charges.arrest a where a.stage = 'BOOKED' and" + SEEN)
                .param("juvenile", seen.juvenile())
                .param("cases", seen.refs())
                .query(Integer.class)
                .single();
    }

    List<Arrest> ofCase(long jacket, Seen seen) {
        return sql.sql(ArrestStore.ARRESTS + " where a.case_id = :jacket and" + SEEN + " order by a.arrested_at, a.id")
                .param("jacket", jacket)
                .param("juvenile", seen.juvenile())
                .param("cases", seen.refs())
                .query((row, n) -> ArrestStore.arrest(row))
                .list();
    }

    /** The latest first. */
    List<Arrest> ofPeople(Collection<Long> people, Seen seen) {
        return sql.sql(ArrestStore.ARRESTS + " where a.person = any(:people) and" + SEEN + " order by " + LATEST)
                .param("people", people.toArray(Long[]::new))
                .param("juvenile", seen.juvenile())
                .param("cases", seen.refs())
                .query((row, n) -> ArrestStore.arrest(row))
                .list();
    }

    /** Met by an arrest that the reader may know of. @param ref SQL of its reference */
    static String openSql(String ref) {
        return "charges.lets_in(%s, :account, :held)".formatted(ref);
    }

    /** Met by a person known only through arrests that not everybody may see, of which the reader may see one. @param id SQL of his id */
    static String openPersonSql(String id) {
        return "charges.lets_in_person(%s, :account, :held)".formatted(id);
    }
}
