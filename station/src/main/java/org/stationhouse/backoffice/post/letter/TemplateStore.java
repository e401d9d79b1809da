package org.stationhouse.backoffice.post.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class TemplateStore {

    private static final String EDITIONS = """
        select id, valid_from, subject_en, text_en, subject_es, text_es, made_at, made_by from post.template_version
        """;

    private final JdbcClient sql;

    TemplateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return the row's id; empty when another has the name */
    Optional<Long> insert(PublicRef ref, String name) {
        return sql.sql("""
            insert into post.template (ref, name, version) values (:ref, :name, 1) on conflict (name) do nothing returning id
            """)
                .param("ref", ref)
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    void insertEdition(
            long template,
            LocalDate validFrom,
            Template.Wording english,
            Template.@Nullable Wording spanish,
            Instant now,
            String by) {
        sql.sql("""
            insert into post.template_version (template, valid_from, subject_en, text_en, subject_es, text_es, made_at, made_by)
            values (:template, :validFrom, :subjectEn, :textEn, :subjectEs, :textEs, :now, :by)
            """)
                .param("template", template)
                .param("validFrom", validFrom)
                .param("subjectEn", english.subject())
                .param("textEn", english.text())
                .param("subjectEs", spanish == null ? null : spanish.subject())
                .param("textEs", spanish == null ? null : spanish.text())
                .param("now", now)
                .param("by", by)
                .update();
    }

    /** It has another edition, or is retired or taken up again. @return 0 when somebody else changed it since this version */
    int update(Template from, @Nullable Instant retiredAt) {
        return sql.sql("""
            update post.template set retired_at = :retiredAt, version = version + 1 where id = :id and version = :version
            """)
                .param("retiredAt", retiredAt)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    List<Template> list() {
        return sql.sql("select id, ref, name, retired_at, version from post.template order by retired_at is not null,"
                        + " lower(name)")
                .query((row, n) -> template(row))
                .list();
    }

    Optional<Template> find(PublicRef ref) {
        return sql.sql("select id, ref, name, retired_at, version from post.template where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> template(row))
                .optional();
    }

    /** Newest first. */
    List<Template.Edition> editions(long template) {
        return sql.sql(EDITIONS + " where template = :template order by valid_from desc, id desc")
                .param("template", template)
                .query((row, n) -> edition(row))
                .list();
    }

    /** The one that a letter of this day is written from. */
    Optional<Template.Edition> editionOn(long template, LocalDate day) {
        return sql.sql(EDITIONS + """
             where template = :template and valid_from <= :day order by valid_from desc, id desc limit 1
            """)
                .param("template", template)
                .param("day", day)
                .query((row, n) -> edition(row))
                .optional();
    }

    private static Template template(ResultSet row) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        return new Template(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("name"),
                retired == null ? null : retired.toInstant(),
                row.getInt("version"));
    }

    private static Template.Edition edition(ResultSet row) throws SQLException {
        String subject = row.getString("subject_es");
        return new Template.Edition(
                row.getLong("id"),
                row.getObject("valid_from", LocalDate.class),
                new Template.Wording(row.getString("subject_en"), row.getString("text_en")),
                subject == null ? null : new Template.Wording(subject, row.getString("text_es")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }
}
