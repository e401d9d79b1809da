package org.stationhouse.backoffice.master.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.master.person.PersonBook;
import org.stationhouse.backoffice.master.person.PersonFilter;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.CannotRun;

/** The people of a former system come into the index once, found by all that it said of them, and nobody is merged. */
@StationTest
class TakingOverPeopleTests {

    private static final String HEAD = "MNI,Last,First,DOB,Sex,SSN,DL,DL State,Phone,AKA\n";

    @TempDir
    Path folder;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    PersonImport imports;

    @Autowired
    PersonBook book;

    @Autowired
    SearchBox box;

    @Autowired
    JdbcClient sql;

    private final Actor console = Actor.console("test");

    /** A surname and numbers that no other test knows. */
    private String mark = "";

    private Actor clerk = Actor.program("test");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        var letters = new StringBuilder();
        for (char digit : Long.toString(System.nanoTime() % 100_000_000).toCharArray()) {
            letters.append((char) ('b' + digit - '0'));
        }
        mark = "Qu" + letters;
    }

    private PersonImport.Tally load(String rows) throws IOException {
        return imports.load(Files.writeString(folder.resolve("people.csv"), HEAD + rows), mark, console);
    }

    private String row(int n, String name) {
        return "%s-%d,%s,05/%02d/19%02d,F,,,,,%n".formatted(mark, n, name, 1 + n % 28, 40 + n % 50);
    }

    @Test
    void everyRowIsLoadedOrReportedAndASecondRunChangesNothing() throws IOException {
        var rows = new StringBuilder();
        for (int n = 0; n < 100; n++) {
            rows.append(
                    n % 20 == 19 ? mark + "-" + n + ",,,99/99/99,F\n" : row(n, mark + "a,Nora" + (char) ('a' + n / 5)));
        }
        var first = load(rows.toString());
        assertThat(first).returns(95L, PersonImport.Tally::loaded).returns(5L, PersonImport.Tally::rejected);
        assertThat(Files.readString(Objects.requireNonNull(first.report())))
                .startsWith("line,number,reason,row")
                .contains("21,", "columns instead of 10");
        assertThat(load(rows.toString()))
                .returns(0L, PersonImport.Tally::loaded)
                .returns(95L, PersonImport.Tally::unchanged);
        assertThat(load(row(1, mark + "a,Other")))
                .as("what stands there is left as it is")
                .returns(0L, PersonImport.Tally::loaded)
                .returns(1L, PersonImport.Tally::rejected);
        String nameless = ",%s,Wanda,05/06/1950,F,,,,,%n".formatted(mark + "w");
        assertThat(load(nameless + nameless))
                .as("without a number the content says whether it is there")
                .returns(1L, PersonImport.Tally::loaded)
                .returns(1L, PersonImport.Tally::unchanged);
        assertThat(sql.sql("""
                        select sum(count)::bigint from vault.audit_line
                        where verb = 'master.person.import' and reason = 'people.csv' and :ref = any(refs)
                        """)
                        .param("ref", named(mark + "a, Noraa").getFirst().ref().text())
                        .query(Long.class)
                        .single())
                .isEqualTo(95);
        assertThat(sql.sql(
                                "select count(*) from master.person where number = any(select number from master.person group by 1 having count(*) > 1)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theOldNumberAndAllThatWasSaidFindsThePerson() throws IOException {
        load("%s-7,%s,Ana,05/14/1980,F,219-09-9999,D7%s,CA,(916) 555-0177,Ed Alias%s%n"
                .formatted(mark, mark, mark, mark));
        PersonLine ana = named(mark + ", a").getFirst();
        for (String asked : List.of(mark + "-7", mark + ", ana", "ana " + mark, "D7" + mark, "alias" + mark + ", e")) {
            assertThat(box.find(asked, Set.of(), 20, false, clerk))
                    .as(asked)
                    .anySatisfy(it -> assertThat(it.ref()).isEqualTo(ana.ref()));
        }
        assertThat(named(mark + ",ana 1980")).containsExactly(ana);
        assertThat(named(mark + ",ana 1981")).isEmpty();
        assertThat(sql.sql(
                                "select string_agg(f::text, ' ') || string_agg(t::text, ' ') from master.person_fact f join master.person_taken t using (person) where person = :id")
                        .param("id", ana.id())
                        .query(String.class)
                        .single())
                .contains("***-**-9999")
                .doesNotContain("219099999", "219-09-9999");
    }

    @Test
    void likelyPairsWaitAndNobodyIsMerged() throws IOException {
        var tally = load("%1$s-1,%1$s,Ana,05/14/1980,F,,D7%1$s,CA,,%n%1$s-2,%1$s,Ana,05/14/1980,F,,,,,%n"
                        .formatted(mark)
                + "%1$s-3,%1$sx,Rosa,05/14/1990,F,,D7%1$s,CA,,%n%1$s-4,%1$s,Otto,05/14/1980,M,,,,,%n".formatted(mark));
        assertThat(tally).returns(4L, PersonImport.Tally::loaded).returns(2L, PersonImport.Tally::pairs);
        List<Long> ids = named(mark).stream().map(PersonLine::id).toList();
        assertThat(ids).as("each stands for himself").hasSize(4);
        assertThat(sql.sql(
                                "select count(*) from master.person_pair where answer is null and first = any(:ids) and second = any(:ids)")
                        .param("ids", ids.toArray(Long[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void pagesOfAListShowEverybodyOnceHoweverManyNamesFit() throws IOException {
        var rows = new StringBuilder();
        for (int n = 0; n < 120; n++) {
            rows.append("%s-%d,%s,Nora%s,05/14/1980,F,,,,,Nora %s%s; Zoe %s%n"
                    .formatted(mark, n, mark, (char) ('a' + n % 26), mark, (char) ('a' + n % 7), mark));
        }
        load(rows.toString());
        var shown = new ArrayList<PersonLine>();
        for (int skip = 0; skip < 150; skip += 50) {
            List<PersonLine> page = listed(mark, skip, 51);
            assertThat(page.size()).isEqualTo(skip < 100 ? 51 : 20);
            shown.addAll(page.subList(0, Math.min(50, page.size())));
        }
        assertThat(shown).hasSize(120);
        assertThat(new HashSet<>(shown)).hasSize(120);
        assertThat(shown).extracting(it -> it.name().first()).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void onlyTheConsoleMayAndOnlyATableOfPeople() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), HEAD + row(1, mark + ",Nora"));
        assertThatThrownBy(() -> imports.load(file, mark, clerk)).isInstanceOf(Refusal.class);
        Path other = Files.writeString(folder.resolve("other.csv"), "id,time\n1,2\n");
        assertThatThrownBy(() -> imports.load(other, mark, console))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("no table of people");
    }

    private List<PersonLine> named(String asked) {
        return listed(asked, 0, 51);
    }

    private List<PersonLine> listed(String asked, int skip, int most) {
        return book.list(PersonFilter.of(asked, null, "", ""), skip, most, clerk).stream()
                .filter(it -> it.like().isEmpty())
                .map(PersonBook.Row::person)
                .toList();
    }
}
