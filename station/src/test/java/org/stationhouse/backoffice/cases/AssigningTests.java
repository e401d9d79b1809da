package org.stationhouse.backoffice.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Refusal;

/** Who is assigned to a restricted case, when two people change it at the same moment and when something is refused. */
@StationTest
class AssigningTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    Cases cases;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private PublicRef ref = PublicRef.fresh();

    @BeforeEach
    void restrict() {
        house.setUp();
        PublicRef call = calls.log(Calls.burglary(natures), null, actor("prt1")).ref();
        ref = calls.makeCase(call, 1, actor("prt1")).ref();
        restricted.restrict(ref, version(), "A member of the department is named.", actor("supervisor"));
        restricted.assign(ref, door.account("detective").ref(), actor("supervisor"));
    }

    /** Other tests walk from call to case as everybody. */
    @AfterEach
    void lift() {
        if (!assigned().isEmpty()) {
            String role = assigned().contains(named("supervisor")) ? "supervisor" : "detective";
            restricted.lift(ref, version(), "The test is over.", actor(role));
        }
    }

    private Actor actor(String role) {
        return door.actor(role);
    }

    private String named(String role) {
        Account account = door.account(role);
        return account.display() + " (" + account.name() + ")";
    }

    private int version() {
        return sql.sql("select version from cases.jacket where ref = :ref")
                .param("ref", ref)
                .query(Integer.class)
                .single();
    }

    private List<String> assigned() {
        return sql.sql("""
                        select name from cases.assigned join cases.jacket on jacket.id = assigned.jacket
                        where ref = :ref and ended_at is null
                        """).param("ref", ref).query(String.class).list();
    }

    /** Does the second while the first is done and not yet saved. @return what became of the second */
    private CompletableFuture<Void> atTheSameMoment(Runnable first, Runnable second) {
        return transaction.execute(status -> {
            first.run();
            var other = CompletableFuture.runAsync(second);
            try {
                other.get(500, TimeUnit.MILLISECONDS);
            } catch (TimeoutException waits) {
                return other;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
            return other;
        });
    }

    @Test
    void twoWhoTakeEachOtherOffAtTheSameMomentLeaveOne() {
        var other = atTheSameMoment(
                () -> restricted.unassign(ref, named("detective"), actor("supervisor")),
                () -> restricted.unassign(ref, named("supervisor"), actor("detective")));

        assertThatThrownBy(() -> other.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(Refusal.class);
        assertThat(assigned()).containsExactly(named("supervisor"));
    }

    @Test
    void whoIsAssignedWhileTheRestrictionIsLiftedIsNotAssignedToNothing() {
        int version = version();
        var other = atTheSameMoment(
                () -> restricted.lift(ref, version, "Arrest made.", actor("supervisor")),
                () -> restricted.assign(ref, door.account("officer").ref(), actor("detective")));

        assertThatThrownBy(() -> other.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(Refusal.class);
        assertThat(assigned()).isEmpty();
    }

    @Test
    void aRefusalStandsOverTheFormsAndWhatWasTypedStays() {
        door.account("officer");
        try (var desk = Browser.at(port).as("supervisor")) {
            desk.open("/cases/" + ref).find("form[action$='/assign'] button").click();
            assertThat(desk.find("#problems")).containsText("Person: Please fill this in.");
            assertThat(desk.find("#f-account")).hasAttribute("aria-invalid", "true");
            assertThat(desk.find("#f-account option")).not().containsText(new String[] {named("detective")});
            desk.axe();

            desk.find("#f-account").selectOption(door.account("officer").ref().text());
            sql.sql("update staff.account set state = 'DISABLED', left_at = now(), left_why = 'test' where ref = :ref")
                    .param("ref", door.account("officer").ref())
                    .update();
            desk.find("form[action$='/assign'] button").click();
            assertThat(desk.find("#problems")).containsText("Nobody of that name works with cases.");
            sql.sql("update staff.account set state = 'ACTIVE', left_at = null, left_why = null where ref = :ref")
                    .param("ref", door.account("officer").ref())
                    .update();

            desk.open("/cases/" + ref + "/close").find("#f-closing").selectOption("INACTIVE");
            desk.find("form[action$='/close'] button").click();
            assertThat(desk.find("#problems")).containsText("Reason: Please fill this in.");
            assertThat(desk.find("#problems")).containsText("Review on: Please fill this in.");
            assertThat(desk.find("#f-closing")).hasValue("INACTIVE");

            desk.open("/cases/" + ref).find("#f-why").fill("Arrest made.");
            sql.sql("update cases.jacket set version = version + 1 where ref = :ref")
                    .param("ref", ref)
                    .update();
            desk.find("form[action$='/lift'] button").click();
            assertThat(desk.find("#problems")).containsText("Someone else changed this case");
            assertThat(desk.find("#f-why")).hasValue("Arrest made.");

            String detective = named("detective");
            desk.find("li:has-text('" + detective + "') button").click();
            assertThat(desk.find("#assigned-title ~ ul")).not().containsText(detective);
            assertThat(desk.find("#assigned-title ~ ul button")).hasCount(0);
        }
        assertThat(assigned()).containsExactly(named("supervisor"));
    }
}
