package org.stationhouse.backoffice.master.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.master.imports.PersonImport;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What a line shows of a person stands in his own row, and says at every moment what his facts say. */
@StationTest
class PersonLinesTests {

    @TempDir
    Path folder;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    PersonDesk desk;

    @Autowired
    PersonBook book;

    @Autowired
    Merging merging;

    @Autowired
    PersonImport imports;

    @Autowired
    JdbcClient sql;

    private Actor clerk = Actor.program("test");
    private final String last =
            "Quintrell" + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "x");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
    }

    private List<PersonLine> listed() {
        return book.list(PersonFilter.of(last, null, "", ""), 0, PersonBook.HITS, clerk).stream()
                .filter(it -> it.like().isEmpty())
                .map(PersonBook.Row::person)
                .toList();
    }

    private void say(PublicRef one, FactKind kind, String sort, String said) {
        desk.say(one, NewFact.of(kind, sort, said, null, "Lee"), "", clerk);
    }

    @Test
    void aLineFollowsWhatIsSaidAndEnded() {
        PublicRef one = desk.enter(People.said(last + ", Ada", null), "none", clerk);
        say(one, FactKind.NAME, "ALIAS", "Zorn, Ada");
        say(one, FactKind.FLAG, "ARMED", "Knife");
        say(one, FactKind.ADDRESS, "HOME", "1 First St");
        say(one, FactKind.ADDRESS, "HOME", "2 Second St");
        say(one, FactKind.PHONE, "CELL", "916-555-0101");
        PersonLine line = listed().getFirst();
        assertThat(line.names()).extracting(Object::toString).containsExactly("Zorn, Ada");
        assertThat(line.flags()).extracting(PersonLine.Flag::sort).containsExactly("ARMED");
        assertThat(line.address()).isEqualTo("2 Second St");

        for (Fact fact : book.read(one, clerk).orElseThrow().dossier().facts()) {
            if (fact.kind() == FactKind.FLAG || fact.said().startsWith("2 ")) {
                desk.unsay(one, fact.ref(), clerk);
            }
        }
        line = listed().getFirst();
        assertThat(line.flags()).isEmpty();
        assertThat(line.address()).isEqualTo("1 First St");
        rowsSayWhatFactsSay();
    }

    @Test
    void mergedPeopleAreOneLineWithWhatIsSaidOfAll() {
        PublicRef one = desk.enter(People.said(last + ", Ada", null), "none", clerk);
        PublicRef other = desk.enter(People.said(last + ", Adah", null), "none", clerk);
        say(other, FactKind.ADDRESS, "HOME", "3 Third St");
        assertThat(listed()).hasSize(2);
        merging.merge(Index.PERSON, one, other, "Same.", door.actor("prt2"));
        assertThat(listed()).singleElement().satisfies(it -> {
            assertThat(it.ref()).isEqualTo(one);
            assertThat(it.address()).isEqualTo("3 Third St");
        });
        rowsSayWhatFactsSay();
    }

    @Test
    void anImportWritesTheSameLine() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), """
                Last,First,DOB,Address,Phone,AKA
                %s,Ida,05/14/1980,12 Import St,(916) 555-0199,Zelda Zorn
                %s,Ina,05/15/1980,,,
                """.formatted(last, last));
        imports.load(file, last, Actor.console("test"));
        assertThat(listed()).extracting(PersonLine::address).containsExactly("12 Import St", null);
        assertThat(sql.sql("select e164 from master.person_fact where kind = 'PHONE' and person = "
                                + "(select id from master.person where last = :last and first = 'Ida')")
                        .param("last", last)
                        .query(String.class)
                        .single())
                .isEqualTo("+19165550199");
        rowsSayWhatFactsSay();
    }

    private void rowsSayWhatFactsSay() {
        List<String> before = lines();
        sql.sql(FactStore.KEEP)
                .param(
                        "people",
                        sql.sql("select id from master.person")
                                .query(Long.class)
                                .list()
                                .toArray(Long[]::new))
                .update();
        assertThat(lines()).isEqualTo(before);
    }

    private List<String> lines() {
        return sql.sql("select number || ' ' || coalesce(line::text, '') from master.person order by id")
                .query(String.class)
                .list();
    }
}
