package org.stationhouse.backoffice.worklist.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class MeetingStore {

    private static final String MEETINGS = """
            select id, ref, title, at, place, agenda, minutes, state, ended_at, ended_by, why, made_by, version from worklist.meeting
            """;

    static final String LATEST = "at desc, id desc";

    /** By columns of the list. */
    static final Map<String, String> ORDERS =
            Map.of("at", "at", "title", "lower(title)", "place", "lower(place)", "state", "state");

    private final JdbcClient sql;

    MeetingStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(PublicRef ref, Meeting.Plan plan, Instant now, String by) {
        return sql.sql("""
                insert into worklist.meeting (ref, title, at, place, agenda, state, made_at, made_by, version)
                values (:ref, :title, :at, :place, :agenda, 'PLANNED', :now, :by, 1) returning id
                """)
                .param("ref", ref)
                .param("title", plan.title())
                .param("at", plan.at())
                .param("place", plan.place())
                .param("agenda", plan.agenda())
                .param("now", now)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed the meeting since this version */
    int updatePlan(Meeting from, Meeting.Plan plan) {
        return sql.sql("""
                update worklist.meeting set title = :title, at = :at, place = :place, agenda = :agenda, version = version + 1
                where id = :id and version = :version
                """)
                .param("title", plan.title())
                .param("at", plan.at())
                .param("place", plan.place())
                .param("agenda", plan.agenda())
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the meeting since this version */
    int updateMinutes(Meeting from, String minutes) {
        return sql.sql("""
                update worklist.meeting set minutes = :minutes, version = version + 1 where id = :id and version = :version
                """)
                .param("minutes", minutes)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @param why null when it took place @return 1, or 0 when somebody else changed the meeting since this version */
    int updateEnded(Meeting from, @Nullable String why, Instant now, String by) {
        return sql.sql("""
                update worklist.meeting set state = case when :why::text is null then 'CLOSED' else 'CANCELED' end, why = :why,
                    ended_at = :now, ended_by = :by, version = version + 1
                where id = :id and version = :version
                """)
                .param("why", why)
                .param("now", now)
                .param("by", by)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** Somebody is to be there, or was or was not. */
    void put(long meeting, Owner.Person who, Meeting.Presence presence) {
        sql.sql("""
                insert into worklist.meeting_person (meeting, account, ref, name, presence)
                values (:meeting, :account, :ref, :name, :presence)
                on conflict (meeting, account) do update set presence = excluded.presence
                """)
                .param("meeting", meeting)
                .param("account", who.account())
                .param("ref", who.ref())
                .param("name", who.name())
                .param("presence", presence.name())
                .update();
    }

    List<Meeting.Person> people(long meeting) {
        return sql.sql("""
                select account, ref, name, presence from worklist.meeting_person where meeting = :meeting order by name, id
                """)
                .param("meeting", meeting)
                .query((row, n) -> new Meeting.Person(
                        new Owner.Person(
                                row.getLong("account"), new PublicRef(row.getString("ref")), row.getString("name")),
                        Meeting.Presence.valueOf(row.getString("presence"))))
                .list();
    }

    Optional<Meeting> find(PublicRef ref) {
        return sql.sql(MEETINGS + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> meeting(row))
                .optional();
    }

    /** @param state null for any @param text part of title, agenda or minutes, null for any @param order of SQL */
    List<Meeting> list(@Nullable String state, @Nullable String text, String order, int skip, int most) {
        return sql.sql(MEETINGS + """
                 where (:state::text is null or state = :state)
                    and (:text::text is null
                        or strpos(lower(title || ' ' || agenda || ' ' || coalesce(minutes, '')), lower(:text)) > 0)
                order by\s""" + order + " limit :most offset :skip")
                .param("state", state)
                .param("text", text)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> meeting(row))
                .list();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        String minutes = row.getString("minutes");
        return new Meeting(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("title"),
                row.getTimestamp("at").toInstant(),
                row.getString("place"),
                row.getString("agenda"),
                minutes == null ? "" : minutes,
                state(row),
                row.getString("made_by"),
                row.getInt("version"));
    }

    private static Meeting.State state(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        if (ended == null) {
            return new Meeting.State.Planned();
        }
        String why = row.getString("why");
        return why == null
                ? new Meeting.State.Closed(ended.toInstant(), row.getString("ended_by"))
                : new Meeting.State.Canceled(ended.toInstant(), row.getString("ended_by"), why);
    }
}
