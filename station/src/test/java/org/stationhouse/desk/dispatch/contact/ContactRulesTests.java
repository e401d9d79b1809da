package org.stationhouse.desk.dispatch.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.portal.Inquiry;
import org.stationhouse.desk.dispatch.info.Article;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/** The states of a contact: the data and the types name the same, each reaches an end, no step leads on from where it does not fit. */
class ContactRulesTests {

    private static final List<ContactState> ALL = List.of(
            new ContactState.Waiting(),
            new ContactState.Serving("kim"),
            new ContactState.Answered("Yes.", null),
            new ContactState.Referred("Public Works", Instant.EPOCH),
            new ContactState.BecameCall(1, PublicRef.fresh(), "C26-000001"),
            new ContactState.BecameVisitor(PublicRef.fresh(), "Lopez, Ana"),
            new ContactState.BecameComplaint(PublicRef.fresh(), "Q26-000001", false),
            new ContactState.Left("In a hurry"));

    private static ContactState state(String word) {
        return ALL.stream().filter(it -> it.word().equals(word)).findFirst().orElseThrow();
    }

    @Test
    void theDataAndTheTypesNameTheSameStates() {
        assertThat(ALL).hasSize(ContactState.class.getPermittedSubclasses().length);
        Set<String> words = ALL.stream().map(ContactState::word).collect(Collectors.toSet());
        assertThat(ContactRules.edges()).allSatisfy(it -> assertThat(words).contains(it.from(), it.to()));
        assertThat(ContactRules.edges()).extracting(it -> it.from() + it.step()).doesNotHaveDuplicates();
    }

    @Test
    void everyStateReachesAnEndAndIsReached() {
        ALL.forEach(it ->
                assertThat(reached(it.word())).anyMatch(word -> !state(word).open()));
        assertThat(reached("WAITING"))
                .isEqualTo(ALL.stream().map(ContactState::word).collect(Collectors.toSet()));
    }

    private static Set<String> reached(String from) {
        var reached = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (var edge : ContactRules.edges()) {
                more |= reached.contains(edge.from()) && reached.add(edge.to());
            }
        }
        return reached;
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, SERVE, true",
        "WAITING, ANSWER, true",
        "WAITING, WAIT, false",
        "WAITING, REOPEN, false",
        "SERVING, WAIT, true",
        "SERVING, CALL, true",
        "SERVING, SERVE, false",
        "REFERRED, REFER, true",
        "REFERRED, LEAVE, false",
        "ANSWERED, REOPEN, true",
        "ANSWERED, ANSWER, false",
        "LEFT, REOPEN, true",
        "LEFT, SERVE, false",
        "REFERRED, VISIT, true",
        "SERVING, VISIT, true",
        "ANSWERED, VISIT, false",
        "VISITOR, REOPEN, false",
        "WAITING, COMPLAIN, true",
        "ANSWERED, COMPLAIN, true",
        "LEFT, COMPLAIN, false",
        "COMPLAINT, REOPEN, false",
        "COMPLAINT, COMPLAIN, false",
        "CALL, REOPEN, false",
        "CALL, ANSWER, false"
    })
    void aStepFitsOrIsRefused(String from, ContactStep step, boolean fits) {
        if (fits) {
            assertThatCode(() -> ContactRules.stepFits(state(from), step)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ContactRules.stepFits(state(from), step)).isInstanceOf(Refusal.class);
        }
    }

    /** He who wrote learns whether somebody has it; a call and a complaint are one answer. */
    @ParameterizedTest
    @CsvSource({
        "WAITING, RECEIVED",
        "SERVING, HANDLED",
        "REFERRED, HANDLED",
        "CALL, HANDLED",
        "VISITOR, HANDLED",
        "COMPLAINT, HANDLED",
        "ANSWERED, ANSWERED",
        "LEFT, CLOSED"
    })
    void whatTheSenderIsTold(String state, Inquiry.Standing standing) {
        assertThat(state(state).standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"ANSWER, true, true", "ANSWER, false, false", "PROCEDURE, true, false", "PROCEDURE, false, false"})
    void onlyAnAnswerForThePublicLeavesByEmailAndOnlyToAnAddress(Article.Sort sort, boolean reaches, boolean fits) {
        var article = new Article(
                1,
                PublicRef.fresh(),
                sort,
                "Reports",
                null,
                null,
                null,
                1,
                new Article.Text("Copies", "Bring your ID."),
                null,
                Instant.EPOCH,
                "kim",
                null,
                1);
        if (fits) {
            assertThatCode(() -> ContactRules.mailFits(article, reaches)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ContactRules.mailFits(article, reaches)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void whoIsReferredToAnotherAgencyIsNobodysWorkHere() {
        assertThat(new ContactState.Referred("County", null).open()).isFalse();
        assertThat(new ContactState.Referred("Records", Instant.EPOCH).open()).isTrue();
    }
}
