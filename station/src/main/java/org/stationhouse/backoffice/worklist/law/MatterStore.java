package org.stationhouse.backoffice.worklist.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class MatterStore {

    private static final String MATTERS = """
            select id, ref, title, about_kind, about_ref, about_number, areas, rules, owner, opened_at, opened_by
            from worklist.matter
            """;

    private final JdbcClient sql;

    MatterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A matter is opened once: of two that open it at the same moment the second finds that of the first. */
    void insert(KeptMatter matter, String sourceKind, PublicRef sourceRef) {
        Task.About about = matter.about();
        sql.sql("""
                insert into worklist.matter (ref, source_kind, source_ref, title, about_kind, about_ref, about_number, areas, rules,
                    owner, counted_by, opened_at, opened_by)
                values (:ref, :sourceKind, :sourceRef, :title, :aboutKind, :aboutRef, :aboutNumber, :areas, :rules, :owner, '', :at,
                    :by)
                on conflict (source_kind, source_ref) do nothing
                """)
                .param("ref", matter.ref())
                .param("sourceKind", sourceKind)
                .param("sourceRef", sourceRef)
                .param("title", matter.title())
                .param("aboutKind", about == null ? null : about.kind())
                .param("aboutRef", about == null ? null : about.ref())
                .param("aboutNumber", about == null ? null : about.number())
                .param("areas", words(matter.areas(), Area::name))
                .param("rules", words(matter.rules(), RuleId::text))
                .param("owner", matter.owner())
                .param("at", matter.openedAt())
                .param("by", matter.openedBy())
                .update();
    }

    private static <T> String words(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).sorted().collect(Collectors.joining(" "));
    }

    private static <T> Set<T> read(String words, Function<String, T> value) {
        return words.isEmpty()
                ? Set.of()
                : Arrays.stream(words.split(" ")).map(value).collect(Collectors.toUnmodifiableSet());
    }

    /** Held until the end of the transaction, so that two who tell something count one after the other. */
    Optional<KeptMatter> lock(String sourceKind, PublicRef sourceRef) {
        return one(sql.sql(MATTERS + " where source_kind = :kind and source_ref = :ref for update")
                .param("kind", sourceKind)
                .param("ref", sourceRef));
    }

    Optional<KeptMatter> lock(PublicRef ref) {
        return one(sql.sql(MATTERS + " where ref = :ref for update").param("ref", ref));
    }

    Optional<KeptMatter> find(PublicRef ref) {
        return one(sql.sql(MATTERS + " where ref = :ref").param("ref", ref));
    }

    Optional<KeptMatter> find(String sourceKind, PublicRef sourceRef) {
        return one(sql.sql(MATTERS + " where source_kind = :kind and source_ref = :ref")
                .param("kind", sourceKind)
                .param("ref", sourceRef));
    }

    private static Optional<KeptMatter> one(JdbcClient.StatementSpec spec) {
        return spec.query((row, n) -> matter(row)).optional();
    }

    /** Matters that were counted by another law, layer or calendar. */
    List<PublicRef> countedOtherwise(String mark, int most) {
        return sql.sql("select ref from worklist.matter where counted_by <> :mark order by id limit :most")
                .param("mark", mark)
                .param("most", most)
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .list();
    }

    void counted(long matter, String mark) {
        sql.sql("update worklist.matter set counted_by = :mark where id = :id")
                .param("mark", mark)
                .param("id", matter)
                .update();
    }

    void tell(long matter, ToldLine line) {
        Told told = line.told();
        When when = told instanceof Told.Happened it ? it.when() : null;
        sql.sql("""
                insert into worklist.told (matter, at, by, fact, name, moment, day, said)
                values (:matter, :at, :by, :fact, :name, :moment, :day, :said)
                """)
                .param("matter", matter)
                .param("at", line.at())
                .param("by", line.by())
                .param("fact", fact(told))
                .param("name", name(told))
                .param("moment", moment(told))
                .param("day", when instanceof When.On it ? it.day() : null)
                .param("said", told instanceof Told.Acted it ? it.how() : null)
                .update();
    }

    static String fact(Told told) {
        return switch (told) {
            case Told.Happened it -> "HAPPENED";
            case Told.Never it -> "NEVER";
            case Told.TakenBack it -> "TAKEN_BACK";
            case Told.Stands it -> "STANDS";
            case Told.GoesOn it -> "GOES_ON";
            case Told.Because it -> "BECAUSE";
            case Told.Acted it -> "ACTED";
        };
    }

    private static String name(Told told) {
        return switch (told) {
            case Told.Happened it -> it.event().text();
            case Told.Never it -> it.event().text();
            case Told.TakenBack it -> it.event().text();
            case Told.Stands it -> it.state();
            case Told.GoesOn it -> it.state();
            case Told.Because it -> it.reason();
            case Told.Acted it -> it.rule().text();
        };
    }

    private static @Nullable Instant moment(Told told) {
        return switch (told) {
            case Told.Happened it -> it.when() instanceof When.At at ? at.at() : null;
            case Told.Never it -> null;
            case Told.TakenBack it -> null;
            case Told.Stands it -> it.from();
            case Told.GoesOn it -> it.until();
            case Told.Because it -> null;
            case Told.Acted it -> null;
        };
    }

    /** In the order of telling. */
    List<ToldLine> told(long matter) {
        return sql.sql(
                        "select at, by, fact, name, moment, day, said from worklist.told where matter = :matter order by id")
                .param("matter", matter)
                .query((row, n) -> new ToldLine(row.getTimestamp("at").toInstant(), row.getString("by"), told(row)))
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        String name = row.getString("name");
        var at = row.getTimestamp("moment");
        Instant moment = at == null ? Instant.EPOCH : at.toInstant();
        return switch (row.getString("fact")) {
            case "HAPPENED" ->
                new Told.Happened(
                        new EventId(name),
                        at == null
                                ? new When.On(Objects.requireNonNull(row.getObject("day", LocalDate.class)))
                                : new When.At(moment));
            case "NEVER" -> new Told.Never(new EventId(name));
            case "TAKEN_BACK" -> new Told.TakenBack(new EventId(name));
            case "STANDS" -> new Told.Stands(name, moment);
            case "GOES_ON" -> new Told.GoesOn(name, moment);
            case "BECAUSE" -> new Told.Because(name);
            default -> new Told.Acted(new RuleId(name), row.getString("said"));
        };
    }

    private static KeptMatter matter(ResultSet row) throws SQLException {
        String kind = row.getString("about_kind");
        return new KeptMatter(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("title"),
                kind == null
                        ? null
                        : new Task.About(
                                kind, new PublicRef(row.getString("about_ref")), row.getString("about_number")),
                read(row.getString("areas"), Area::valueOf),
                read(row.getString("rules"), RuleId::new),
                row.getString("owner"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"));
    }
}
