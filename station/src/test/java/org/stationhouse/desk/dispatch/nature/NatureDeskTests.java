package org.stationhouse.desk.dispatch.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.Answered;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallAnswers;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallCorrections;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.CallLine;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.dispatch.Question;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** A supervisor keeps the list of natures while calls are taken, and no old call loses what it was logged under. */
@StationTest
class NatureDeskTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    NatureDesk desk;

    @Autowired
    Natures natures;

    @Autowired
    CallDesk calls;

    @Autowired
    CallAnswers answers;

    @Autowired
    CallCorrections corrections;

    @Autowired
    CallBook book;

    @Autowired
    JdbcClient sql;

    private final String code =
            "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Actor sergeant = Actor.program("none");
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        sergeant = door.actor("supervisor");
        clerk = door.actor("prt1");
    }

    private Nature nature(String words, int priority, String... questions) {
        return new Nature(
                code,
                words,
                priority,
                List.of(),
                List.of(questions).stream().map(Question::of).toList());
    }

    private Call logged() {
        return calls.log(NewCall.typed(natures, code, null, "9 Nature Way", "", ""), null, clerk);
    }

    @Test
    void anAddedNatureIsMeantAtOnceAndARenamedOneKeepsItsOldCalls() {
        desk.add(nature("Goat " + code, 4), "it happens", sergeant);
        Call old = logged();
        assertThat(old).returns(code, Call::natureCode).returns(4, Call::priority);

        desk.change(nature("Billy goat " + code, 2), 1, "more exact", sergeant);
        assertThat(logged()).returns("Billy goat " + code, Call::nature).returns(2, Call::priority);
        assertThat(read(old)).returns("Goat " + code, Call::nature).returns(code, Call::natureCode);
        assertThat(desk.read(code, sergeant)).extracting(NatureEdition::number).containsExactly(2, 1);
    }

    @Test
    void aWithdrawnNatureTakesNoNewCallsAndOldOnesStayReadableAndChangeable() {
        desk.add(nature("Goat " + code, 4), "it happens", sergeant);
        Call old = logged();
        desk.withdraw(code, 1, "no goats any more", sergeant);

        assertThat(natures.code(code)).isEmpty();
        assertThat(natures.like(code, List.of(code), 8)).isEmpty();
        assertThat(logged()).returns(null, Call::natureCode).returns(code, Call::nature);
        corrections.change(old.ref(), 1, NewCall.typed(natures, old.about(), 5, "9 Nature Way", "", ""), clerk);
        assertThat(read(old))
                .returns(code, Call::natureCode)
                .returns("Goat " + code, Call::nature)
                .returns(5, Call::priority);

        desk.bringBack(code, 2, "they came back", sergeant);
        assertThat(natures.code(code)).isPresent();
        assertThat(desk.list(code, false, sergeant)).hasSize(1);
        assertThat(desk.list(code, true, sergeant)).isEmpty();
    }

    @Test
    void aShippedNatureIsChangedOverAnEditionOfTheAgencyAndTheShippedOneStays() {
        Nature shipped = natures.shipped().stream()
                .filter(it -> it.code().equals("961"))
                .findFirst()
                .orElseThrow();
        int begun = desk.read("961", sergeant).getFirst().number();
        desk.change(
                new Nature("961", "Drone " + code, 4, shipped.also(), shipped.questions()), begun, "words", sergeant);
        assertThat(natures.code("961")).get().returns("Drone " + code, Nature::words);
        assertThat(natures.shipped()).contains(shipped);
        assertThat(desk.read("961", sergeant).getLast()).isEqualTo(NatureEdition.shipped(shipped));
        desk.change(shipped, begun + 1, "back to the shipped words", sergeant);
        assertThat(natures.code("961")).contains(shipped);
    }

    @Test
    void twoSupervisorsDoNotUndoEachOtherAndNobodyElseChangesAnything() {
        desk.add(nature("Goat " + code, 4), "it happens", sergeant);
        desk.change(nature("Ram " + code, 4), 1, "first", sergeant);
        assertThatThrownBy(() -> desk.change(nature("Ewe " + code, 4), 1, "second", sergeant))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> desk.withdraw(code, 1, "second", sergeant)).isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> desk.add(nature("Ewe " + code, 4), "again", sergeant))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> desk.bringBack(code, 2, "not gone", sergeant)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.change(nature("Ewe " + code, 4), 2, "no right", clerk))
                .isInstanceOf(Refusal.class);
        assertThat(natures.code(code)).get().returns("Ram " + code, Nature::words);
        assertThatThrownBy(() -> sql.sql("update dispatch.nature_edition set words = 'x' where code = :code")
                        .param("code", code)
                        .update())
                .hasMessageContaining("never changed");
        assertThat(sql.sql(
                                "select verb from vault.audit_line where :code = any(refs) and verb <> 'dispatch.nature.read'"
                                        + " order by id")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsSubsequence("dispatch.nature.add", "dispatch.nature.change");
    }

    @Test
    void answersThatComeLaterMakeACallMoreUrgentAndNeverLess() {
        desk.add(nature("Goat " + code, 4, "Calm? | Yes = 5 | No = 2", "Horns? | Yes | No"), "asked", sergeant);
        Call call = logged();
        answers.answer(call.ref(), 1, List.of(new Answered("Calm?", "Yes")), clerk);
        assertThat(read(call)).returns(4, Call::priority).returns(2, Call::version);
        answers.answer(call.ref(), 2, List.of(new Answered("Calm?", "No"), new Answered("Horns?", "Yes")), clerk);
        assertThat(read(call)).returns(2, Call::priority).returns(3, Call::version);
        answers.answer(call.ref(), 3, List.of(new Answered("Calm?", "No")), clerk);
        assertThat(read(call).version()).as("said before").isEqualTo(3);
        assertThat(book.read(call.ref(), clerk).orElseThrow().lines())
                .filteredOn(it -> it.kind() == CallLine.Kind.ANSWER)
                .extracting(CallLine::field, CallLine::said)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Calm?", "Yes"),
                        org.assertj.core.groups.Tuple.tuple("Calm?", "No"),
                        org.assertj.core.groups.Tuple.tuple("Horns?", "Yes"));
        assertThatThrownBy(() -> answers.answer(call.ref(), 2, List.of(new Answered("Calm?", "Yes")), clerk))
                .isInstanceOf(SomeoneElseSaved.class);
        calls.step(call.ref(), 3, Step.CANCEL, StepSaid.because("gone"), clerk);
        assertThatThrownBy(() -> answers.answer(call.ref(), 4, List.of(new Answered("Calm?", "Yes")), clerk))
                .isInstanceOf(Refusal.class);
    }

    private Call read(Call call) {
        return book.read(call.ref(), clerk).orElseThrow().call();
    }
}
