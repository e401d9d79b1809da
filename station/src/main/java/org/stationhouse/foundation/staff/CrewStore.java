package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class CrewStore {

    private final JdbcClient sql;

    CrewStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Crew.Member> members() {
        return sql.sql("""
                select m.id, m.ref, m.last_name, m.first_name, m.middle_name, m.employee_number, m.version,
                    coalesce((select string_agg(a.role, ' ' order by a.id) from staff.account a
                        where a.member = m.id and a.state in ('REQUESTED', 'APPROVED', 'ACTIVE')), '') as roles
                from staff.member m order by m.last_name, m.first_name, m.id
                """).query(Crew.Member.class).list();
    }

    Optional<Crew.Member> member(PublicRef ref) {
        return members().stream().filter(member -> member.ref().equals(ref)).findFirst();
    }

    int rename(Crew.Member from, String last, String first, String middle, @Nullable String employeeNumber) {
        return sql.sql("""
                update staff.member set last_name = :last, first_name = :first, middle_name = :middle,
                    employee_number = :employeeNumber, version = version + 1
                where id = :id and version = :version
                """)
                .param("last", last)
                .param("first", first)
                .param("middle", middle)
                .param("employeeNumber", employeeNumber)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    List<Crew.Certificate> certificates(long member) {
        return sql.sql("""
                select ref, kind, number, valid_from, valid_until, withdrawn_at, withdrawn_why from staff.certificate
                where member = :member order by valid_from desc, id desc
                """)
                .param("member", member)
                .query(Crew.Certificate.class)
                .list();
    }

    void insert(long member, Crew.Certificate certificate, String by, Instant now) {
        sql.sql("""
                insert into staff.certificate (ref, member, kind, number, valid_from, valid_until, recorded_by, recorded_at)
                values (:ref, :member, :kind, :number, :from, :until, :by, :now)
                """)
                .param("ref", certificate.ref())
                .param("member", member)
                .param("kind", certificate.kind())
                .param("number", certificate.number())
                .param("from", certificate.validFrom())
                .param("until", certificate.validUntil())
                .param("by", by)
                .param("now", now)
                .update();
    }

    int withdraw(PublicRef certificate, Instant now, String why) {
        return sql.sql("""
                update staff.certificate set withdrawn_at = :now, withdrawn_why = :why
                where ref = :ref and withdrawn_at is null
                """)
                .param("ref", certificate)
                .param("now", now)
                .param("why", why)
                .update();
    }

    List<Crew.Assignment> assignments(long member, Instant since) {
        return sql.sql("""
                select s.ref, m.ref as member, m.first_name || ' ' || m.last_name as person, s.post, s.begins_at, s.ends_at,
                    s.given_by
                from staff.assignment s join staff.member m on m.id = s.member
                where s.member = :member and s.ends_at > :since order by s.begins_at
                """)
                .param("member", member)
                .param("since", since)
                .query(Crew.Assignment.class)
                .list();
    }

    /** Who has which post between two moments. */
    List<Crew.Assignment> assigned(Instant from, Instant until) {
        return sql.sql("""
                select s.ref, m.ref as member, m.first_name || ' ' || m.last_name as person, s.post, s.begins_at, s.ends_at,
                    s.given_by
                from staff.assignment s join staff.member m on m.id = s.member
                where s.ends_at > :from and s.begins_at < :until order by s.post, s.begins_at, m.last_name
                """)
                .param("from", from)
                .param("until", until)
                .query(Crew.Assignment.class)
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

    List<Crew.Absence> absences(long member, LocalDate since) {
        return sql.sql("""
                select ref, kind, first_day, last_day from staff.absence
                where member = :member and last_day >= :since order by first_day
                """)
                .param("member", member)
                .param("since", since)
                .query(Crew.Absence.class)
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

    void insert(long member, Crew.Absence absence, String by, Instant now) {
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
