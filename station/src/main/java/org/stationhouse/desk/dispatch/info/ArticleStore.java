package org.stationhouse.desk.dispatch.info;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** Articles and their editions. */
@Repository
class ArticleStore {

    /** What fits the words best, then by topic and title. */
    static final String BEST = "rank desc, lower(topic), lower(title), id";

    static final Map<String, String> ORDERS = Map.of(
            "title", "lower(title)",
            "topic", "lower(topic)",
            "code", "lower(code)",
            "sort", "sort",
            "edition", "edition",
            "changed", "changed_at");

    private final JdbcClient sql;

    ArticleStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(PublicRef ref, NewArticle said, Instant now, String by) {
        return params(sql.sql("""
            insert into dispatch.article (ref, sort, topic, code, readers, read_days, edition, title, body, title_es, body_es,
                changed_at, changed_by, version)
            values (:ref, :sort, :topic, :code, :readers, :readDays, 1, :title, :body, :titleEs, :bodyEs, :now, :by, 1)
            returning id
            """), said, now, by)
                .param("ref", ref)
                .query(Long.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed the article since this version */
    int update(Article from, NewArticle said, Instant now, String by) {
        return params(sql.sql("""
            update dispatch.article set sort = :sort, topic = :topic, code = :code, readers = :readers, read_days = :readDays,
                edition = edition + 1, title = :title, body = :body, title_es = :titleEs, body_es = :bodyEs,
                changed_at = :now, changed_by = :by, version = version + 1
            where id = :id and version = :version
            """), said, now, by)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static JdbcClient.StatementSpec params(
            JdbcClient.StatementSpec statement, NewArticle said, Instant now, String by) {
        Article.Text spanish = said.spanish();
        return statement
                .param("sort", said.sort().name())
                .param("topic", said.topic())
                .param("code", said.code())
                .param("readers", said.readers())
                .param("readDays", said.readDays())
                .param("title", said.english().title())
                .param("body", said.english().body())
                .param("titleEs", spanish == null ? null : spanish.title())
                .param("bodyEs", spanish == null ? null : spanish.body())
                .param("now", now)
                .param("by", by);
    }

    void insertEdition(long article, int number, NewArticle said, Instant now, String by) {
        params(sql.sql("""
            insert into dispatch.article_edition (article, number, title, body, title_es, body_es, why, again, made_at, made_by)
            values (:article, :number, :title, :body, :titleEs, :bodyEs, :why, :again, :now, :by)
            """), said, now, by)
                .param("article", article)
                .param("number", number)
                .param("why", said.why())
                .param("again", said.again())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the article since this version */
    int updateWithdrawn(Article from, String why, Instant now, String by) {
        return sql.sql("""
            update dispatch.article set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why, version = version + 1
            where id = :id and version = :version
            """)
                .param("now", now)
                .param("by", by)
                .param("why", why)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    Optional<Article> find(PublicRef ref) {
        return sql.sql("select * from dispatch.article where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> article(row))
                .optional();
    }

    /** The same, held by this transaction. */
    Optional<Article> lock(PublicRef ref) {
        return sql.sql("select * from dispatch.article where ref = :ref for update")
                .param("ref", ref)
                .query((row, n) -> article(row))
                .optional();
    }

    /** Whether another article in use has this code. */
    boolean coded(String code, long but) {
        return sql.sql("""
            select exists (select 1 from dispatch.article where upper(code) = upper(:code) and withdrawn_at is null and id <> :but)
            """)
                .param("code", code)
                .param("but", but)
                .query(Boolean.class)
                .single();
    }

    /** Those in use that somebody must read. */
    List<Article> toRead() {
        return sql.sql("select * from dispatch.article where readers is not null and withdrawn_at is null order by id")
                .query((row, n) -> article(row))
                .list();
    }

    List<Edition> editions(long article) {
        return sql.sql("select * from dispatch.article_edition where article = :article order by number desc")
                .param("article", article)
                .query((row, n) -> new Edition(
                        row.getInt("number"),
                        new Article.Text(row.getString("title"), row.getString("body")),
                        spanish(row),
                        row.getString("why"),
                        row.getBoolean("again"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by")))
                .list();
    }

    List<String> topics() {
        return sql.sql(
                        "select topic from dispatch.article where withdrawn_at is null group by topic order by lower(topic)")
                .query(String.class)
                .list();
    }

    List<Article> list(ArticleFilter filter, String order, int skip, int most) {
        String query = filter.query();
        return sql.sql("""
            select a.*, case when :query::text is null then 0 else ts_rank(found, asked) end as rank
            from dispatch.article a, lateral (
                select to_tsquery('english', coalesce(:query, '')) || to_tsquery('spanish', coalesce(:query, '')) as asked) q
            where (:query::text is null or found @@ asked)
                and (:sort::text is null or sort = :sort)
                and (:topic::text is null or lower(topic) = lower(:topic))
                and (withdrawn_at is not null) = (:standing::text is not null and :standing = 'WITHDRAWN')
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("query", query)
                .param("sort", filter.sort() == null ? null : filter.sort().name())
                .param("topic", filter.topic())
                .param("standing", filter.standing())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> article(row))
                .list();
    }

    /** Answers for the public that fit any of these words, the best first. @param query as {@link ArticleFilter#anyOf} makes it */
    List<Article> fitting(String query, int most) {
        return sql.sql("""
            select a.* from dispatch.article a, lateral (
                select to_tsquery('english', :query) || to_tsquery('spanish', :query) as asked) q
            where withdrawn_at is null and sort = 'ANSWER' and found @@ asked
            order by ts_rank(found, asked) desc, lower(title), id limit :most
            """)
                .param("query", query)
                .param("most", most)
                .query((row, n) -> article(row))
                .list();
    }

    private static Article article(ResultSet row) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Article(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                Article.Sort.valueOf(row.getString("sort")),
                row.getString("topic"),
                row.getString("code"),
                row.getString("readers"),
                row.getObject("read_days", Integer.class),
                row.getInt("edition"),
                new Article.Text(row.getString("title"), row.getString("body")),
                spanish(row),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                withdrawn == null
                        ? null
                        : new Article.Withdrawn(
                                withdrawn.toInstant(), row.getString("withdrawn_by"), row.getString("withdrawn_why")),
                row.getInt("version"));
    }

    private static Article.@Nullable Text spanish(ResultSet row) throws SQLException {
        String title = row.getString("title_es");
        return title == null ? null : new Article.Text(title, row.getString("body_es"));
    }
}
