package org.stationhouse.foundation.staff.crew;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Crew;

@Repository
class CrewStore {

    private static final String SELECT = """
            select m.id, m.ref, m.last_name, m.first_name, m.middle_name, m.employee_number, m.version,
                coalesce((select string_agg(a.role, ' ' order by a.id) from staff.account a
                    where a.member = m.id and a.state in ('REQUESTED', 'APPROVED', 'ACTIVE')), '') as roles
            from staff.member m
            """;
    private final JdbcClient sql;

    CrewStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Crew.Member> members() {
        return sql.sql(SELECT + " order by m.last_name, m.first_name, m.id")
                .query(Crew.Member.class)
                .list();
    }

    Optional<Crew.Member> member(PublicRef ref) {
        return sql.sql(SELECT + " where m.ref = :ref")
                .param("ref", ref)
                .query(Crew.Member.class)
                .optional();
    }

    /** Id of who has this employee number. */
    Optional<Long> numbered(String employeeNumber) {
        return sql.sql("select id from staff.member where employee_number = :number")
                .param("number", employeeNumber)
                .query(Long.class)
                .optional();
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
}
