package org.stationhouse.desk.reports.kind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds that the agency added. */
@Repository
class KindStore {

    private final JdbcClient sql;

    KindStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 0 when there is one of this code */
    int insert(Kind kind, Instant at, String by) {
        return sql.sql("""
            insert into reports.kind (code, title, sections, needs, approval, template, added_at, added_by)
            values (:code, :title, :sections, :needs, :approval, :template, :at, :by) on conflict do nothing
            """)
                .param("code", kind.code())
                .param("title", kind.title())
                .param("sections", text(kind.sections()))
                .param("needs", text(kind.needs()))
                .param("approval", kind.approval().name())
                .param("template", kind.template())
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** @return 0 when there is none of this code that stands */
    int withdraw(String code, Instant at, String by) {
        return sql.sql("""
            update reports.kind set withdrawn_at = :at, withdrawn_by = :by where code = :code and withdrawn_at is null
            """).param("code", code).param("at", at).param("by", by).update();
    }

    List<Kind> all() {
        return sql.sql("select * from reports.kind order by title, code")
                .query((row, n) -> kind(row))
                .list();
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return new Kind(
                row.getString("code"),
                row.getString("title"),
                read(Kind.Section.class, row.getString("sections")),
                read(Kind.Need.class, row.getString("needs")),
                Kind.Approval.valueOf(row.getString("approval")),
                row.getString("template"),
                true,
                row.getTimestamp("withdrawn_at") != null);
    }

    static <E extends Enum<E>> Set<E> read(Class<E> type, String words) {
        return words.isBlank()
                ? EnumSet.noneOf(type)
                : Arrays.stream(words.strip().split("\\s+"))
                        .map(it -> Enum.valueOf(type, it))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static String text(Set<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
