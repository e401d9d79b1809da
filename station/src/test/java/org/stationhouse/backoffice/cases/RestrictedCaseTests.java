package org.stationhouse.backoffice.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.CallFilter;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Glass;
import org.stationhouse.foundation.staff.GlassDesk;
import org.stationhouse.foundation.staff.GlassNeeded;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Relation;

/** A restricted case from both sides: who is assigned works as ever, everybody else finds nothing, or breaks the glass to read. */
@StationTest
class RestrictedCaseTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Cases cases;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    CallDesk calls;

    @Autowired
    CallBook book;

    @Autowired
    Natures natures;

    @Autowired
    SearchBox box;

    @Autowired
    GlassDesk glass;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private PublicRef call = PublicRef.fresh();
    private Jacket jacket = Jackets.none();

    @BeforeEach
    void setUp() {
        house.setUp();
        door.account("detective");
        call = calls.log(Calls.burglary(natures), "For a restricted case.", actor("prt1"))
                .ref();
        jacket = calls.makeCase(call, 1, actor("prt1"));
    }

    /** Other tests walk from call to case as everybody. */
    @AfterEach
    void lift() {
        Jacket now = now();
        if (now.restricted()) {
            restricted.lift(jacket.ref(), now.version(), "The test is over.", actor("supervisor"));
        }
    }

    private Actor actor(String role) {
        return door.actor(role);
    }

    private Jacket now() {
        return sql.sql("select version, restricted_at is not null from cases.jacket where ref = :ref")
                .param("ref", jacket.ref())
                .query((row, n) -> Jackets.as(jacket, row.getInt(1), row.getBoolean(2)))
                .single();
    }

    private void restrict() {
        restricted.restrict(jacket.ref(), now().version(), "A member of the department is named.", actor("supervisor"));
        restricted.assign(jacket.ref(), door.account("detective").ref(), actor("supervisor"));
    }

    /** As the page names the person of this role. */
    private String named(String role) {
        Account account = door.account(role);
        return account.display() + " (" + account.name() + ")";
    }

    private Glass breakGlass(String role) {
        return glass.breakGlass(
                Relation.restricted(Cases.KIND, jacket.ref().text(), false),
                "26-000001",
                Glass.Reason.DANGER_TO_LIFE,
                "He may be on his way to her sister's home.",
                actor(role));
    }

    private final Map<String, Function<Actor, Boolean>> acts = Map.of(
            "list",
            it -> cases.list(CaseFilter.all(), 200, it).stream()
                    .anyMatch(one -> one.ref().equals(jacket.ref())),
            "search",
            it -> box.find(jacket.number().text(), Set.of(), 20, false, it).stream()
                    .anyMatch(hit -> hit.ref().equals(jacket.ref())),
            "read",
            it -> cases.read(jacket.ref(), it).isPresent(),
            "number on its call",
            it -> named(book.read(call, it).orElseThrow().call()),
            "line on its call",
            it -> book.read(call, it).orElseThrow().lines().stream()
                    .anyMatch(line -> jacket.number().text().equals(line.said())),
            "number in the list of calls",
            it -> book.list(CallFilter.all(), 200, it).stream()
                    .anyMatch(one -> one.ref().equals(call) && named(one)),
            "number on the printed call",
            it -> named(book.print(call, it).orElseThrow().call()),
            "number in the exported list",
            it -> book.export(CallFilter.all(), 200, "For a test.", it).stream()
                    .anyMatch(one -> one.ref().equals(call) && named(one)),
            "close",
            it -> {
                cases.close(jacket.ref(), now().version(), CaseStatus.Closing.INACTIVE, "No leads.", it);
                return true;
            },
            "assign",
            it -> {
                restricted.assign(jacket.ref(), door.account("officer").ref(), it);
                return true;
            });

    private boolean named(Call one) {
        return one.inCase() != null && jacket.number().equals(one.inCase().number());
    }

    private String does(String act, Actor actor) {
        try {
            return Objects.requireNonNull(acts.get(act)).apply(actor) ? "yes" : "nothing";
        } catch (GlassNeeded behind) {
            return "ask";
        } catch (Refusal refused) {
            return "refused";
        }
    }

    @ParameterizedTest
    @CsvSource({
        // act, everybody while it is not restricted, then: assigned, not assigned, through broken glass, glass over, no
        // case rights
        "list, yes, yes, nothing, nothing, nothing, refused",
        "search, yes, yes, nothing, nothing, nothing, refused",
        "read, yes, yes, ask, yes, ask, refused",
        "number on its call, yes, yes, nothing, yes, nothing, refused",
        "line on its call, yes, yes, nothing, yes, nothing, refused",
        "number in the list of calls, yes, yes, nothing, yes, nothing, refused",
        "number on the printed call, yes, yes, nothing, yes, nothing, refused",
        "number in the exported list, yes, yes, nothing, yes, nothing, refused",
        "close, yes, yes, refused, refused, refused, refused",
        "assign, refused, yes, refused, refused, refused, refused"
    })
    void whatEachSideMay(
            String act, String before, String assigned, String other, String through, String over, String auditor) {
        assertThat(does(act, actor("auditor"))).as("no case rights").isEqualTo(auditor);
        if (!act.equals("close")) {
            assertThat(does(act, actor("supervisor"))).as("before").isEqualTo(before);
        }
        restrict();
        assertThat(does(act, actor("prt2"))).as("not assigned").isEqualTo(other);
        breakGlass("prt2");
        assertThat(does(act, actor("prt2"))).as("through broken glass").isEqualTo(through);
        clock.forward(Duration.ofMinutes(61));
        assertThat(does(act, actor("prt2"))).as("an hour later").isEqualTo(over);
        assertThat(does(act, actor("detective"))).as("assigned").isEqualTo(assigned);
    }

    @Test
    void theLastAssignedPersonStaysAndALiftedCaseIsEverybodysAgain() {
        restrict();
        restricted.unassign(jacket.ref(), named("detective"), actor("supervisor"));
        assertThat(does("read", actor("detective"))).isEqualTo("ask");
        assertThat(does("list", actor("detective"))).isEqualTo("nothing");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> restricted.unassign(jacket.ref(), named("supervisor"), actor("supervisor")))
                .isInstanceOf(Refusal.class);
        restricted.lift(jacket.ref(), now().version(), "Arrest made.", actor("supervisor"));
        assertThat(does("search", actor("prt2"))).isEqualTo("yes");
        assertThat(does("read", actor("prt2"))).isEqualTo("yes");
    }

    @Test
    void aNumberShownThroughBrokenGlassIsALookThroughIt() {
        restrict();
        book.list(CallFilter.all(), 200, actor("prt2"));
        assertThat(looks()).isZero();
        breakGlass("prt2");
        book.list(CallFilter.all(), 200, actor("prt2"));
        assertThat(looks()).isEqualTo(1);
        cases.read(jacket.ref(), actor("prt2"));
        assertThat(looks()).isEqualTo(2);
    }

    private long looks() {
        return sql.sql("select count(*) from vault.audit_line where verb = 'staff.glass.look' and :ref = any(refs)")
                .param("ref", jacket.ref())
                .query(Long.class)
                .single();
    }

    @Test
    void aCaseIsRestrictedOpenedInAnEmergencyAndReviewed() {
        try (var supervisor = Browser.at(port).as("supervisor");
                var clerk = Browser.at(port).as("prt2")) {
            supervisor.open("/cases/" + jacket.ref());
            supervisor.find("#f-why").fill("A member of the department is named.");
            supervisor.find("form[action$='/restrict'] button").click();
            assertThat(supervisor.find(".pagehead .chip.late")).hasText("Restricted");
            supervisor
                    .find("#f-account")
                    .selectOption(door.account("detective").ref().text());
            supervisor.find("form[action$='/assign'] button").click();
            assertThat(supervisor.find("#assigned-title ~ ul")).containsText("test-detective-a");
            supervisor.axe().shot("case-restricted");

            clerk.open("/calls/" + call);
            assertThat(clerk.find(".pagehead a[href='/cases/" + jacket.ref() + "']"))
                    .containsText("restricted");
            assertThat(clerk.find("main"))
                    .not()
                    .containsText(Pattern.compile("(^|[^C])" + jacket.number().text()));
            clerk.find(".pagehead a[href='/cases/" + jacket.ref() + "']").click();
            assertThat(clerk.find("main h1")).hasText("This record is restricted");
            assertThat(clerk.find("main"))
                    .not()
                    .containsText(Pattern.compile("(^|[^C])" + jacket.number().text()));
            clerk.axe().shot("case-behind-glass");
            clerk.page().getByText("Open a restricted record").click();
            clerk.find("#f-reason").selectOption("DANGER_TO_LIFE");
            clerk.find("#f-caseNumber").fill("26-000777");
            clerk.find("#f-explanation").fill("too short");
            clerk.keys().press("Control+Enter");
            assertThat(clerk.find(".problems")).containsText("in 20 to 1,000 characters");
            clerk.find("#f-explanation").fill("He may be on his way to her sister's home.");
            clerk.keys().press("Control+Enter");
            assertThat(clerk.find(".notice.late").last()).containsText("You opened this restricted case until");
            assertThat(clerk.find("main h1")).containsText(jacket.number().text());
            assertThat(clerk.find("form[action$='/close'] select")).hasCount(0);
            clerk.axe().shot("case-through-glass");

            supervisor.open("/glass");
            supervisor.find("main a[href^='/glass/']").first().click();
            assertThat(supervisor.find("main")).containsText("sister's home");
            supervisor.find("#f-note").fill("Address checked with the officer who asked.");
            supervisor.find("button[value=JUSTIFIED]").click();
            assertThat(supervisor.find("main h1")).containsText("Restricted records opened");
            clerk.open("/cases/" + jacket.ref());
            assertThat(clerk.find("main h1")).hasText("This record is restricted");
        }
        assertThat(sql.sql("select verb from vault.audit_line where :ref = any(refs) order by id")
                        .param("ref", jacket.ref())
                        .query(String.class)
                        .list())
                .contains(
                        "cases.jacket.restrict",
                        "cases.jacket.assign",
                        "staff.glass.break",
                        "staff.glass.look",
                        "cases.jacket.read");
    }
}
