package org.stationhouse.backoffice.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Ending;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.foundation.staff.GlassNeeded;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** A case through several hands, closed and reopened, and restricted: what follows on the worklist and who sees it. */
@StationTest
class CaseHandsTests extends AssignedCaseHouse {

    @Autowired
    Cases cases;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    Caseload caseload;

    /** Other tests walk from call to case as everybody. */
    @AfterEach
    void lift() {
        if (jacket().restricted()) {
            restricted.lift(ref, jacket().version(), "The test is over.", actor("supervisor"));
        }
    }

    private long now() {
        return Optional.ofNullable(whole("supervisor").now())
                .map(Assignment::id)
                .orElse(0L);
    }

    /** State and owner of the tasks that this room gave of the case, the oldest first. */
    private List<String> tasks() {
        return sql.sql("""
            select t.state || ' ' || coalesce(a.role, t.queue) from worklist.task t
            left join staff.account a on a.id = t.owner_account
            where t.about_ref = :ref and starts_with(t.source, 'cases.') order by t.id
            """).param("ref", ref).query(String.class).list();
    }

    @Test
    void whoGetsTheCaseGetsItsSteps() {
        assertThat(tasks()).containsExactly("OPEN pst2", "OPEN pst2");
        assertThatThrownBy(() -> assign("detective", now(), " ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> assign("detective", 0, "Stale page")).isInstanceOf(SomeoneElseSaved.class);
        assign("detective", now(), "Vacation");
        assertThat(tasks()).containsExactly("LAPSED pst2", "OPEN detective", "OPEN detective");
        investigators.unassign(ref, now(), "Back to the pile", actor("supervisor"));
        assertThat(tasks()).containsExactly("LAPSED pst2", "OPEN DETECTIVES", "LAPSED detective");
        assertThat(whole("supervisor").assignments()).hasSize(2).allMatch(it -> it.endedAt() != null);
        assertThatThrownBy(() -> investigators.unassign(ref, 0, "Again", actor("supervisor")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> assignAs("detective")).isInstanceOf(Refusal.class);
    }

    private void assignAs(String role) {
        investigators.assign(ref, 0, door.account(role).ref(), file.today(), Assignment.Priority.LOW, "", actor(role));
    }

    @Test
    void aClosedCaseIsDueNothingUntilItIsReopenedOrReviewed() {
        LocalDate review = file.today().plusDays(90);
        cases.close(ref, 1, new Ending.Inactive(review), "No leads", actor("detective"));
        assertThat(tasks()).containsExactly("DONE pst2", "LAPSED pst2", "OPEN pst2");
        assertThat(sql.sql("select due_on = :review and opens_at > now() + interval '80 days' from worklist.task"
                                + " where source = :source")
                        .param("review", review)
                        .param("source", "cases.review:" + ref)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        followUps.add(ref, said("A late call"), null, actor("pst1"));
        assertThatThrownBy(() -> followUps.add(ref, said("Another").next("Do it", file.today()), null, actor("pst1")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> assign("detective", now(), "Closed")).isInstanceOf(Refusal.class);
        cases.reopen(ref, 2, "New witness", actor("detective"));
        assertThat(tasks()).containsExactly("OPEN pst2", "OPEN pst2", "DONE pst2");
        cases.close(ref, 3, new Ending.Inactive(review.plusDays(1)), "Again", actor("detective"));
        assertThat(tasks()).containsExactly("DONE pst2", "LAPSED pst2", "OPEN pst2");
        assertThat(cases.read(ref, actor("detective")).orElseThrow().happenings())
                .extracting(Jacket.Happening::kind)
                .endsWith("CLOSED", "REOPENED", "CLOSED");
    }

    @Test
    void aSupervisorClosesAsUnfounded() {
        var unfounded = new Ending.Unfounded(Ending.Why.BASELESS);
        assertThatThrownBy(() -> cases.close(ref, 1, unfounded, "Lost, not stolen", actor("detective")))
                .isInstanceOf(Refusal.class);
        cases.close(ref, 1, unfounded, "Lost, not stolen", actor("supervisor"));
        assertThat(cases.read(ref, actor("pst1"))
                        .orElseThrow()
                        .happenings()
                        .getLast()
                        .ending())
                .isEqualTo(unfounded);
    }

    @Test
    void aLineIsPutRightByItsAuthorOrASupervisorAndNeverChanged() {
        assertThatThrownBy(() -> followUps.correct(ref, line, said("B plate"), "Typo", actor("pst1")))
                .isInstanceOf(Refusal.class);
        followUps.correct(ref, line, said("B plate"), "Typo", actor("supervisor"));
        assertThatThrownBy(() -> followUps.correct(ref, line, said("C plate"), "Typo", actor("pst2")))
                .isInstanceOf(Refusal.class);
        assertThat(whole("pst1").open()).singleElement().matches(FollowUpLine::corrected);
        followUps.add(ref, said("Stolen"), line, actor("pst1"));
        assertThatThrownBy(() -> followUps.add(ref, said("Twice"), line, actor("pst1")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sql.sql("update cases.follow_up set said = 'x' where ref = :ref")
                        .param("ref", line)
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> followUps.add(
                        ref, NewLine.of(FollowUpKind.SUPERVISOR, file.now(), null, "Hurry"), null, actor("pst2")))
                .isInstanceOf(Refusal.class);
    }

    /** Whoever has a case goes on with it when it is restricted; nobody else knows of it any more. */
    @Test
    void aRestrictedCaseStaysWithWhoeverHasIt() {
        assertThat(seen("pst1")).isTrue();
        restricted.restrict(ref, jacket().version(), "A colleague is named.", actor("supervisor"));
        assertThat(seen("pst2")).isTrue();
        assertThat(seen("pst1")).isFalse();
        assertThatThrownBy(() -> whole("pst1")).isInstanceOf(GlassNeeded.class);
        assertThatThrownBy(() -> followUps.add(ref, said("Gossip"), null, actor("pst1")))
                .isInstanceOf(Refusal.class);
        followUps.add(ref, said("Quietly"), null, actor("pst2"));
        restricted.unassign(
                ref, Objects.requireNonNull(whole("supervisor").now()).owner().name(), actor("supervisor"));
        assertThat(seen("pst2")).isFalse();
        assertThat(whole("supervisor").mayOpen()).isFalse();
        assign("detective", now(), "Others go on with it");
        assertThat(whole("detective").mayOpen()).isTrue();
        assertThat(seen("detective")).isTrue();
    }

    private boolean seen(String role) {
        var filter = new CaseRowFilter(jacket().number().text(), null, null, null, file.today());
        return !caseload.list(filter, 5, actor(role)).isEmpty();
    }
}
