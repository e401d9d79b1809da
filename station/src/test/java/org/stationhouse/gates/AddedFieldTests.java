package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stationhouse.Specimen;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Holding;
import org.stationhouse.foundation.vault.Sql;
import org.stationhouse.foundation.vault.postgres.Database;

/**
 * A field more is seven files under one word (CONTRIBUTING, DESIGN section 2): it is added to the sample room, travels the whole road,
 * and each of the seven is missed when it is forgotten. The room's schema is rolled back, so no other test sees it.
 */
@StationTest
class AddedFieldTests {

    private static final String WORD = "remark";
    private static final Pattern NAME = Pattern.compile(" name=\"([A-Za-z]+)\"");

    /** What a gate or a compiler says when the file is forgotten. */
    private static final Map<String, String> MISSED = Map.of(
            "V2026_12_01_2__sample_remark.sql", "sample.tag.remark is classified by SampleHolding and does not exist",
            "Tag.java", "cannot be applied to given types",
            "TagStore.java", "cannot be applied to given types",
            "TagForm.java", "cannot be applied to given types",
            "edit.jte", "sample.tag.remark is used nowhere",
            "SampleHolding.java", "sample.tag.remark is not classified by any Holding",
            "sample.properties", "edit.jte asks for sample.tag.remark");

    @Autowired
    Database database;

    @TempDir
    static Path folder;

    private static SampleRoom sample;

    @BeforeAll
    static void open() {
        sample = new SampleRoom(folder);
    }

    @AfterAll
    static void close() throws IOException {
        sample.close();
    }

    @Test
    void aFieldIsSevenFilesUnderOneWordAndTravels() throws Exception {
        List<SampleRoom.Insertion> field = SampleRoom.field();
        assertThat(names(field))
                .containsExactlyInAnyOrderElementsOf(MISSED.keySet())
                .hasSize(7);
        names(field)
                .forEach(file -> assertThat(field.stream()
                                .filter(it -> it.file().equals(file))
                                .map(SampleRoom.Insertion::text))
                        .as(file)
                        .anyMatch(it -> it.contains(WORD)));

        SampleRoom.Built room = sample.built(field);
        assertThat(missed(room)).isEmpty();
        assertThat(forms(room).get("TagForm")).contains(WORD);
        assertThat(Travel.undeclared(forms(room), declared("keyName", "holder", "version"), ways()))
                .as("a test says of each field where it is seen; that line is an eighth, no file of the road")
                .singleElement()
                .asString()
                .startsWith("TagForm.remark is not declared");

        try (Connection owner = opened(room)) {
            var sql = client(owner);
            Object tag = sent(room, sql, Map.of("keyName", "Gym", "holder", "Okafor, Ada", WORD, "Blue <lanyard>"));
            assertThat(sql.sql("select remark from sample.tag")
                            .query(String.class)
                            .single())
                    .isEqualTo("Blue <lanyard>");
            Object said = got(tag, "said");
            assertThat(got(said, WORD)).isEqualTo("Blue <lanyard>");
            assertThat(got(said, "fields")).asString().contains("remark=Blue <lanyard>");
            assertThat(page(room, form(room, tag)))
                    .contains("name=\"remark\"", "value=\"Blue &lt;lanyard>\"", "Remark");
            owner.rollback();
        }
    }

    @Test
    void eachOfTheSevenIsMissedWhenItIsForgotten() throws Exception {
        for (String forgotten : names(SampleRoom.field())) {
            List<String> missed = missed(sample.built(SampleRoom.field().stream()
                    .filter(it -> !it.file().equals(forgotten))
                    .toList()));
            assertThat(missed).as(forgotten).anyMatch(it -> it.contains(MISSED.get(forgotten)));
        }
    }

    @Test
    void theRoomStandsWithoutTheField() throws Exception {
        SampleRoom.Built room = sample.built(List.of());
        assertThat(missed(room)).isEmpty();
        try (Connection owner = opened(room)) {
            Object tag = sent(room, client(owner), Map.of("keyName", "Gym", "holder", "Okafor, Ada", WORD, "Lost"));
            assertThat(page(room, form(room, tag))).contains("Okafor, Ada").doesNotContain(WORD, "Lost");
            owner.rollback();
        }
    }

    /** What the compilers and the gates Holdings and Words say of it. */
    private List<String> missed(SampleRoom.Built room) throws Exception {
        if (!room.errors().isEmpty()) {
            return room.errors();
        }
        var missed = new ArrayList<>(Vocabulary.missing(words(room).keySet(), sources(room)));
        missed.addAll(Vocabulary.unused(words(room).keySet(), sources(room)));
        try (Connection owner = opened(room)) {
            List<String> columns = client(owner).sql("""
                    select n.nspname || '.' || c.relname || '.' || a.attname
                    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'sample' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                    """).query(String.class).list();
            Holding holding = (Holding) made(room.type("SampleHolding"));
            missed.addAll(Holdings.offences(columns, List.of(holding), Set.of()));
            owner.rollback();
        }
        return missed;
    }

    /** The room's migrations have run, in a transaction that the caller takes back. */
    private Connection opened(SampleRoom.Built room) throws SQLException {
        Connection owner = database.connect(database.owner());
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            for (var file : room.files().entrySet()) {
                if (file.getKey().endsWith(".sql")) {
                    statement.execute(file.getValue());
                }
            }
        }
        return owner;
    }

    private static JdbcClient client(Connection owner) {
        return Sql.client(new SingleConnectionDataSource(owner, true));
    }

    /** Types into the fields that the page has, sends the form, keeps the record and reads it back. */
    private static Object sent(SampleRoom.Built room, JdbcClient sql, Map<String, String> typed) throws Exception {
        Object empty = form(room, Map.of());
        Set<String> there = new TreeSet<>();
        NAME.matcher(page(room, empty)).results().forEach(it -> there.add(it.group(1)));
        var sent = new LinkedHashMap<>(typed);
        sent.keySet().retainAll(there);
        Object said = got(form(room, sent), "said");
        Object store = made(room.type("TagStore"), sql);
        var ref = PublicRef.fresh();
        var insert = open(room.type("TagStore").getDeclaredMethod("insert", PublicRef.class, said.getClass()));
        insert.invoke(store, ref, said);
        return open(room.type("TagStore").getDeclaredMethod("find", PublicRef.class))
                .invoke(store, ref);
    }

    private static Object form(SampleRoom.Built room, Map<String, String> values) throws Exception {
        Class<?> type = room.type("TagForm");
        return made(
                type,
                Stream.of(type.getRecordComponents())
                        .map(it -> it.getType() == String.class ? values.get(it.getName()) : null)
                        .toArray());
    }

    private static Object form(SampleRoom.Built room, Object tag) throws Exception {
        return open(room.type("TagForm").getDeclaredMethod("of", tag.getClass()))
                .invoke(null, tag);
    }

    private static String page(SampleRoom.Built room, Object form) {
        var words = new StaticMessageSource();
        words.setParentMessageSource(Specimen.words());
        words(room).forEach((key, text) -> words.addMessage(key, Locale.ENGLISH, text));
        var out = new StringOutput();
        Specimen.templates(room.folder(), room.classes())
                .render("desk/sample/edit.jte", Map.of("page", Specimen.page(words), "form", form), out);
        return out.toString();
    }

    private static Map<String, String> words(SampleRoom.Built room) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(room.files().get("sample.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new LinkedHashMap<String, String>();
        texts.stringPropertyNames().forEach(key -> words.put(key, texts.getProperty(key)));
        return words;
    }

    private static List<Vocabulary.Source> sources(SampleRoom.Built room) {
        return room.files().entrySet().stream()
                .filter(it -> it.getKey().matches(".*\\.(java|jte)"))
                .map(it -> new Vocabulary.Source(
                        it.getKey(),
                        it.getKey().endsWith(".jte")
                                ? Template.of(it.getValue()).literals()
                                : Literals.of(it.getValue())))
                .toList();
    }

    private static Map<String, Set<String>> forms(SampleRoom.Built room) throws ClassNotFoundException {
        var names = new TreeSet<String>();
        Stream.of(room.type("TagForm").getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(names::add);
        return Map.of("TagForm", names);
    }

    private static List<Travel.Field> declared(String... names) {
        var nowhere = new LinkedHashMap<String, String>();
        Travel.PLACES.forEach(place -> nowhere.put(place, "-"));
        return Stream.of(names)
                .map(name -> new Travel.Field("TagForm", name, "", "", nowhere, "-"))
                .toList();
    }

    private static List<Travel.Way> ways() {
        var nowhere = new LinkedHashMap<String, String>();
        Travel.PLACES.forEach(place -> nowhere.put(place, ""));
        return List.of(new Travel.Way("TagForm", "", "", "", "", nowhere, "the sample room has no pages"));
    }

    private static Set<String> names(List<SampleRoom.Insertion> field) {
        var names = new TreeSet<String>();
        field.forEach(it -> names.add(it.file()));
        return names;
    }

    private static @Nullable Object got(Object record, String name) throws ReflectiveOperationException {
        return open(record.getClass().getDeclaredMethod(name)).invoke(record);
    }

    private static Object made(Class<?> type, @Nullable Object... values) throws ReflectiveOperationException {
        return open(type.getDeclaredConstructors()[0]).newInstance(values);
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }
}
