package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.CasePeople;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/** Who is known only through a restricted case is known to those assigned to it; for all others nothing is there, nor missing. */
@StationTest
class ProtectedPersonTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CasePeople involved;

    @Autowired
    People people;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    SearchBox box;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private PublicRef jacket = PublicRef.fresh();
    private String number = "";

    @BeforeEach
    void setUp() {
        house.setUp();
        Jacket opened = calls.makeCase(
                calls.log(Calls.burglary(natures), "For a protected person.", actor("prt1"))
                        .ref(),
                1,
                actor("prt1"));
        jacket = opened.ref();
        number = opened.number().text();
    }

    @AfterEach
    void lift() {
        if (version(true) > 0) {
            restricted.lift(jacket, version(true), "The test is over.", actor("supervisor"));
        }
    }

    private Actor actor(String role) {
        return door.actor(role);
    }

    private int version(boolean only) {
        return sql.sql("select version from cases.jacket where ref = :ref and (restricted_at is not null or not :only)")
                .param("ref", jacket)
                .param("only", only)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static NewPerson said(String name) {
        return NewPerson.of(PersonName.of(name), PartialDate.of("1991-07-08"), "herself");
    }

    private boolean seen(String name, Actor actor) {
        boolean offered = !people.candidates(said(name), false, actor).isEmpty();
        boolean found = !box.find(name, Set.of(), 20, false, actor).isEmpty();
        assertThat(found).isEqualTo(offered);
        return offered;
    }

    @Test
    void sheIsThereForThoseAssignedOnly() {
        involved.add(jacket, said("Wexquill, Una"), "VICTIM", People.NONE, actor("prt1"));
        assertThat(seen("Wexquill, Una", actor("prt2"))).isTrue();
        restricted.restrict(jacket, version(false), "She is named.", actor("supervisor"));
        assertThat(seen("Wexquill, Una", actor("prt2"))).isFalse();
        assertThat(seen("Wexquill, Una", actor("supervisor"))).isTrue();
        PublicRef ref = people.candidates(said("Wexquill, Una"), false, actor("supervisor"))
                .getFirst()
                .person()
                .ref();
        assertThat(people.find(ref, actor("prt2"))).isEmpty();
        assertThat(people.find(ref, actor("supervisor"))).isPresent();
        assertThat(new Visitor(port, "prt2").get("/people/" + ref).status()).isEqualTo(404);
        assertThat(new Visitor(port, "supervisor").get("/people/" + ref).status())
                .isEqualTo(200);
        restricted.lift(jacket, version(true), "Arrest made.", actor("supervisor"));
        assertThat(seen("Wexquill, Una", actor("prt2"))).isTrue();
    }

    @Test
    void aRestrictedCaseChangesNoByteOfWhatOthersAreShown() {
        PublicRef known = people.findOrEnter(said("Wobquill, Ida"), People.NONE, true, actor("prt1"))
                .ref();
        restricted.restrict(jacket, version(false), "She is named.", actor("supervisor"));
        var other = new Visitor(port, "prt2");
        Supplier<String> all = () -> String.join(
                        "\n",
                        other.get("/people?name=wobquill").body(),
                        other.get("/people?name=wobquil,+ida").body(),
                        other.get("/people").body(),
                        other.get("/people?born=07/08/1991").body(),
                        other.get("/people/candidates?name=Wobquill,+Ida&born=07081991")
                                .body(),
                        other.get("/people/new?name=Wobquill,+Ida").body(),
                        other.get("/people/" + known).body(),
                        other.get("/people/pairs").body(),
                        other.get("/find?q=wobquill").body())
                .replaceAll("(name=\"_(?:csrf|once)\" value=\")[^\"]*", "$1")
                .replaceAll("(X-CSRF-TOKEN[^:]*: |\"token\":)[^},]*", "$1");
        clock.stop(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        String before = all.get();
        NewPerson told = new NewPerson(
                PersonName.of("Othername, Ida"),
                null,
                Looks.NONE,
                List.of(new NewPerson.Known("PHONE", "CELL", "916-555-0166", null)),
                "herself");
        involved.add(jacket, told, "VICTIM", known.text(), actor("supervisor"));
        involved.add(jacket, said("Wobquill, Idalia"), "WITNESS", People.NONE, actor("supervisor"));
        assertThat(all.get()).isEqualTo(before);
        assertThat(people.candidates(said("Wobquill, Idalia"), false, actor("supervisor")))
                .hasSize(2);
        assertThat(people.candidates(said("Wobquill, Idalia"), false, actor("prt2")))
                .hasSize(1);
        assertThat(new Visitor(port, "supervisor").get("/people/" + known).body())
                .contains(number);
        assertThat(new Visitor(port, "supervisor").get("/cases/" + jacket).body())
                .contains("Othername, Ida", "916-555-0166");
    }
}
