package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads pages of all calls. Only what is asked stands in the question, so that the planner finds the index that fits: the newest where
 * many calls do, the few where few do.
 */
@Repository
class CallListStore {

    private static final String OPEN = "state in ('WAITING', 'DISPATCHED', 'EN_ROUTE', 'ON_SCENE')";

    private static final Set<String> WAITING = Set.of("WAITING", "DISPATCHED", "EN_ROUTE", "ON_SCENE");

    /** Sorts behind every letter. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient sql;

    CallListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first; the page after a call begins behind its place in that order, so that new calls shift nothing. */
    List<Call> list(CallFilter filter, int most) {
        return asked("select * from dispatch.call", " order by received_at desc, id desc limit :most", filter)
                .param("most", most)
                .query((row, n) -> CallStore.call(row))
                .list();
    }

    /**
     * Calls that have not ended, or were received since, at a place or from a phone.
     *
     * @param place beginning of the address as typed; null for none
     * @param known the place of the index that is meant; null for none
     */
    List<Call> alike(@Nullable String place, @Nullable Long known, @Nullable String phone, Instant since, int most) {
        return sql.sql("""
            select * from dispatch.call
            where id in (select id from dispatch.call where state in ('WAITING', 'DISPATCHED', 'EN_ROUTE', 'ON_SCENE')
                    union all select id from dispatch.call where received_at >= :since)
                and (place_id = :known or phone = :phone or lower(place) like :place)
            order by state in ('CLEARED', 'CANCELED', 'ATTACHED', 'TRANSFERRED'), received_at desc, id desc limit :most
            """)
                .param("since", since)
                .param("known", known)
                .param("phone", phone)
                .param("place", place == null ? null : within(place).substring(1))
                .param("most", most)
                .query((row, n) -> CallStore.call(row))
                .list();
    }

    /** Whether more calls than so many fit. */
    boolean more(CallFilter filter, int than) {
        return asked("select count(*) from (select 1 from dispatch.call", " limit :most) as found", filter)
                        .param("most", than + 1)
                        .query(Long.class)
                        .single()
                > than;
    }

    private JdbcClient.StatementSpec asked(String select, String rest, CallFilter filter) {
        var parts = new ArrayList<String>();
        Map<String, Object> params = new HashMap<>();
        said(filter, parts, params);
        when(filter, parts, params);
        return sql.sql(select + (parts.isEmpty() ? "" : " where " + String.join(" and ", parts)) + rest)
                .params(params);
    }

    private static void said(CallFilter filter, List<String> parts, Map<String, Object> params) {
        if (filter.number() != null) {
            parts.add("""
                id in (select id from dispatch.call where number = upper(:number)
                    union all select call from dispatch.history where old_number = :number)\
                """);
            params.put("number", filter.number());
        }
        if (filter.place() != null) {
            parts.add("lower(place) like :place");
            params.put("place", within(filter.place()));
        }
        if (filter.name() != null) {
            parts.add("""
                party_last is not null and (
                    lower(party_last || ', ' || coalesce(party_first, '') || ' ' || coalesce(party_middle, '')) collate "C" >= :name
                    and lower(party_last || ', ' || coalesce(party_first, '') || ' ' || coalesce(party_middle, '')) collate "C" < :names
                    or lower(coalesce(party_first || ' ', '') || party_last) collate "C" >= :name
                    and lower(coalesce(party_first || ' ', '') || party_last) collate "C" < :names)\
                """);
            params.put("name", lower(filter.name()));
            params.put("names", lower(filter.name()) + END);
        }
        if (filter.nature() != null) {
            parts.add("(nature_code = :code or lower(nature) like :nature)");
            params.put("code", filter.nature().toUpperCase(Locale.ROOT));
            params.put("nature", within(filter.nature()));
        }
    }

    private static void when(CallFilter filter, List<String> parts, Map<String, Object> params) {
        if (filter.state() != null) {
            String state = filter.state();
            if (WAITING.contains(state) || state.equals("OPEN")) {
                parts.add(OPEN);
            }
            if (state.equals("CANCELED")) {
                parts.add("state = 'CANCELED'");
            } else if (!state.equals("OPEN")) {
                parts.add("state = :state");
                params.put("state", state);
            }
        }
        if (filter.from() != null) {
            parts.add("received_at >= :from");
            params.put("from", filter.from());
        }
        if (filter.until() != null) {
            parts.add("received_at < :until");
            params.put("until", filter.until());
        }
        if (filter.after() != null) {
            parts.add("(received_at, id) < (select received_at, id from dispatch.call where ref = :after)");
            params.put("after", filter.after());
        }
    }

    /** As a pattern that the text stands anywhere in; what the pattern would take for a sign of its own stands for itself. */
    private static String within(String typed) {
        return "%" + lower(typed).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Once here, and not once more for each call that is looked at. */
    private static String lower(String typed) {
        return typed.toLowerCase(Locale.ROOT);
    }
}
