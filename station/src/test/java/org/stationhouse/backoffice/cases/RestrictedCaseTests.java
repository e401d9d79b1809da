package org.stationhouse.backoffice.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallFilter;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Glass;
import org.stationhouse.foundation.staff.GlassDesk;
import org.stationhouse.foundation.staff.GlassNeeded;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Relation;

/** A restricted case from both sides: who is assigned works as ever, everybody else finds nothing, or breaks the glass to read. */
@StationTest
class RestrictedCaseTests extends RestrictedCaseHouse {

    @Autowired
    Cases cases;

    @Autowired
    CallBook book;

    @Autowired
    SearchBox box;

    @Autowired
    GlassDesk glass;

    @Autowired
    MovableClock clock;

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
                cases.close(jacket.ref(), now().version(), new Ending.Referred(), "The county has it.", it);
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
}
