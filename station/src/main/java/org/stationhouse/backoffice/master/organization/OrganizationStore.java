package org.stationhouse.backoffice.master.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.PhoneUses;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class OrganizationStore {

    /** Organizations that one term leads to at most. */
    private static final int EACH = 40;

    private static final String END = "\uffff";

    private final JdbcClient sql;

    OrganizationStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(PublicRef ref, String number, String kind, String name, Instant at, String by) {
        return sql.sql("""
                insert into master.organization (ref, number, kind, name, sort, entered_at, entered_by, version)
                values (:ref, :number, :kind, :name, :sort, :at, :by, 1) returning id
                """)
                .param("ref", ref)
                .param("number", number)
                .param("kind", kind)
                .param("name", name)
                .param("sort", OrganizationKeys.normal(name))
                .param("at", at)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    int update(long id, int version, String kind, String name) {
        return sql.sql("""
                update master.organization set kind = :kind, name = :name, sort = :sort, version = version + 1
                where id = :id and version = :version
                """)
                .param("kind", kind)
                .param("name", name)
                .param("sort", OrganizationKeys.normal(name))
                .param("id", id)
                .param("version", version)
                .update();
    }

    Optional<Organization> find(PublicRef ref) {
        return sql.sql("select * from master.organization where ref = :ref")
                .param("ref", ref)
                .query(Organization.class)
                .optional();
    }

    Optional<Organization> find(long id) {
        return sql.sql("select * from master.organization where id = :id")
                .param("id", id)
                .query(Organization.class)
                .optional();
    }

    Optional<Organization> numbered(String number) {
        return sql.sql("select * from master.organization where number = upper(:number)")
                .param("number", number.strip())
                .query(Organization.class)
                .optional();
    }

    /** All rows of the organizations that these rows belong to. */
    List<Organization> group(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("""
                        select * from master.organization where id in (
                            select coalesce(canonical, id) from master.organization where id = any(:ids)
                            union all select member.id from master.organization asked join master.organization member
                                on member.canonical = coalesce(asked.canonical, asked.id) where asked.id = any(:ids))
                        order by id
                        """)
                        .param("ids", ids.toArray(Long[]::new))
                        .query(Organization.class)
                        .list();
    }

    /** Ids of rows filed under one of these terms. */
    List<Long> filed(Collection<String> terms) {
        return sql.sql("""
                select distinct known.organization from unnest(:terms) as asked (term) cross join lateral (
                    select k.organization from master.organization_key k where k.term = asked.term collate "C"
                    order by k.organization desc limit :each) known order by known.organization
                """)
                .param("terms", terms.toArray(String[]::new))
                .param("each", EACH)
                .query(Long.class)
                .list();
    }

    /** A page of those with a term that begins so, by name; all for an empty beginning. What was merged stands there once. */
    List<Organization> list(OrganizationFilter filter, int skip, int most) {
        String from = filter.from();
        return sql.sql("""
                select * from master.organization where canonical is null and (:kind = '' or kind = :kind) and (:from = '' or id in (
                    select coalesce(known.canonical, known.id) from master.organization_key it
                    join master.organization known on known.id = it.organization
                    where it.term >= :from collate "C" and it.term < :to collate "C"))
                order by sort, id offset :skip limit :most
                """)
                .param("kind", filter.kind())
                .param("from", from)
                .param("to", from + END)
                .param("skip", skip)
                .param("most", most)
                .query(Organization.class)
                .list();
    }

    /** Files an organization anew. */
    void file(long organization, Set<String> terms) {
        sql.sql("delete from master.organization_key where organization = :organization")
                .param("organization", organization)
                .update();
        sql.sql("""
                insert into master.organization_key (term, organization)
                select term, :organization from unnest(:terms) as term order by term collate "C"
                """)
                .param("organization", organization)
                .param("terms", terms.toArray(String[]::new))
                .update();
    }

    /** Two who enter the same organization at the same moment wait for each other here. */
    void queue(String about) {
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:about, 16))) as held")
                .param("about", about)
                .query(Integer.class)
                .single();
    }

    /** Running numbers of those whose number begins so. */
    List<Long> numbers(String prefix) {
        return sql.sql("""
                select substr(number, length(:prefix) + 1)::bigint from master.organization where starts_with(number, :prefix)
                """).param("prefix", prefix).query(Long.class).list();
    }

    /** Those that have or had a number. */
    List<PhoneUses.Use> phoned(String e164) {
        return sql.sql("""
                select 'master.organization' as kind, o.name, o.number, '/organizations/' || o.ref as path,
                    'master.sort.PHONE.' || f.sort as sort, f.said, f.from_on, f.until_on, f.source, f.at, f.by, f.ended_at
                from master.said f join master.organization o on o.id = f.organization where f.e164 = :e164
                """).param("e164", e164).query(PhoneUses.Use.class).list();
    }

    /** Organizations that these people speak for, as their own pages show it. */
    List<Appearances.Line> contacts(Collection<Long> people) {
        return sql.sql("""
                select f.ref as link, f.person, f.at, 'master.sort.CONTACT.' || f.sort as role, o.number, o.name as said,
                    f.said as about, '/organizations/' || o.ref as path
                from master.said f join master.organization o on o.id = f.organization
                where f.person = any(:people) and f.kind = 'CONTACT' and f.ended_at is null order by f.at desc, f.id desc
                """)
                .param("people", people.toArray(Long[]::new))
                .query(Appearances.Line.class)
                .list();
    }
}
