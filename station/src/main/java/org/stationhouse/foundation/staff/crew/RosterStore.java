package org.stationhouse.foundation.staff.crew;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Roster;

@Repository
class RosterStore {

    private final JdbcClient sql;

    RosterStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Roster.Assignment> assignments(long member, Instant since) {
        return sql.sql("""
                select s.ref, m.ref as member, m.first_name || ' ' || m.last_name as person, s.post, s.begins_at, s.ends_at,
                    s.given_by
                from staff.assignment s join staff.member m on m.id = s.member
                where s.member = :member and s.ends_at > :since order by s.begins_at
                """)
                .param("member", member)
                .param("since", since)
                .query(Roster.Assignment.class)
                .list();
    }

    /** Who has which post between two moments. */
    List<Roster.Assignment> assigned(Instant from, Instant until) {
        return sql.sql("""
                select s.ref, m.ref as member, m.first_name || ' ' || m.last_name as person, s.post, s.begins_at, s.ends_at,
                    s.given_by
                from staff.assignment s join staff.member m on m.id = s.member
                where s.ends_at > :from and s.begins_at < :until order by s.post, s.begins_at, m.last_name
                """)
                .param("from", from)
                .param("until", until)
                .query(Roster.Assignment.class)
                .list();
    }

    void assign(PublicRef ref, long member, String post, Instant begins, Instant ends, String by, Instant now) {
        sql.sql("""
                insert into staff.assignment (ref, member, post, begins_at, ends_at, given_by, given_at)
                values (:ref, :member, :post, :begins, :ends, :by, :now)
                """)
                .param("ref", ref)
                .param("member", member)
                .param("post", post)
                .param("begins", begins)
                .param("ends", ends)
                .param("by", by)
                .param("now", now)
                .update();
    }

    /** Ends an assignment that still runs or is to come. */
    int endAssignment(PublicRef ref, Instant now) {
        return sql.sql("""
                update staff.assignment set ends_at = greatest(:now, begins_at) where ref = :ref and ends_at > :now
                """).param("ref", ref).param("now", now).update();
    }

    Optional<String> post(PublicRef assignment) {
        return sql.sql("select post from staff.assignment where ref = :ref")
                .param("ref", assignment)
                .query(String.class)
                .optional();
    }

    List<Roster.Absence> absences(long member, LocalDate since) {
        return sql.sql("""
                select ref, kind, first_day, last_day from staff.absence
                where member = :member and last_day >= :since order by first_day
                """)
                .param("member", member)
                .param("since", since)
                .query(Roster.Absence.class)
                .list();
    }

    boolean absent(long member, LocalDate first, LocalDate last) {
        return sql.sql("""
                select exists (select 1 from staff.absence
                    where member = :member and first_day <= :last and last_day >= :first)
                """)
                .param("member", member)
                .param("first", first)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    void insert(long member, Roster.Absence absence, String by, Instant now) {
        sql.sql("""
                insert into staff.absence (ref, member, kind, first_day, last_day, recorded_by, recorded_at)
                values (:ref, :member, :kind, :first, :last, :by, :now)
                """)
                .param("ref", absence.ref())
                .param("member", member)
                .param("kind", absence.kind())
                .param("first", absence.firstDay())
                .param("last", absence.lastDay())
                .param("by", by)
                .param("now", now)
                .update();
    }

    int deleteAbsence(PublicRef ref) {
        return sql.sql("delete from staff.absence where ref = :ref")
                .param("ref", ref)
                .update();
    }
}
