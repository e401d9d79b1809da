package org.stationhouse.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** The states of a report and its rules, each on both sides. */
class ReportRulesTests {

    private static final Instant NOON = Instant.parse("2026-11-20T20:00:00Z");
    private static final ReportState.Signed SIGNED = new ReportState.Signed("ruiz", NOON);

    private static final List<ReportState> ALL = List.of(
            new ReportState.Draft(),
            new ReportState.TrainerReview(),
            new ReportState.Submitted(),
            new ReportState.SentBack(),
            new ReportState.Approved(SIGNED),
            new ReportState.Processed(SIGNED),
            new ReportState.Filed(SIGNED),
            new ReportState.Canceled("Entered twice"));

    private static final Set<String> ENDS = Set.of("FILED", "CANCELED");

    private static ReportState state(String word) {
        return ALL.stream().filter(it -> it.word().equals(word)).findFirst().orElseThrow();
    }

    @Test
    void theDataAndTheTypesNameTheSameStates() {
        assertThat(ALL).hasSize(ReportState.class.getPermittedSubclasses().length);
        Set<String> words = ALL.stream().map(ReportState::word).collect(Collectors.toSet());
        assertThat(ReportRules.edges()).allSatisfy(it -> assertThat(words).contains(it.from(), it.to()));
        assertThat(ReportRules.edges()).doesNotHaveDuplicates();
        ALL.forEach(it -> assertThat(ReportState.of(
                        it.word(), it instanceof ReportState.Canceled canceled ? canceled.why() : null, it.signed()))
                .isEqualTo(it));
    }

    @Test
    void everyStateIsReachedAndReachesAnEndAndEachWaitIsSomebodysForSoLong() {
        Set<String> all = ALL.stream().map(ReportState::word).collect(Collectors.toSet());
        assertThat(reached("DRAFT")).isEqualTo(all);
        for (ReportState it : ALL) {
            assertThat(reached(it.word())).as(it.word()).anyMatch(ENDS::contains);
            ReportTasks.Wait wait = ReportTasks.wait(it);
            assertThat(wait == null).as(it.word()).isEqualTo(ENDS.contains(it.word()));
            assertThat(ReportRules.steps(it).isEmpty()).as(it.word()).isEqualTo(ENDS.contains(it.word()));
            assertThat(wait == null || wait.hours().isPositive()).isTrue();
        }
    }

    private static Set<String> reached(String from) {
        var reached = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (var edge : ReportRules.edges()) {
                more |= reached.contains(edge.from()) && reached.add(edge.to());
            }
        }
        return reached;
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMIT, true",
        "DRAFT, CANCEL, true",
        "DRAFT, APPROVE, false",
        "TRAINER_REVIEW, PASS, true",
        "TRAINER_REVIEW, SEND_BACK, true",
        "TRAINER_REVIEW, APPROVE, false",
        "SUBMITTED, APPROVE, true",
        "SUBMITTED, SEND_BACK, true",
        "SUBMITTED, CANCEL, false",
        "SENT_BACK, SUBMIT, true",
        "SENT_BACK, CANCEL, true",
        "SENT_BACK, PASS, false",
        "APPROVED, PROCESS, true",
        "APPROVED, SEND_BACK, false",
        "PROCESSED, FILE, true",
        "PROCESSED, PROCESS, false",
        "FILED, SUBMIT, false",
        "CANCELED, SUBMIT, false"
    })
    void aStepLeadsOnFromWhereTheReportStands(String from, ReportStep step, boolean fits) {
        if (fits) {
            assertThatCode(() -> ReportRules.stepFits(state(from), step)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ReportRules.stepFits(state(from), step)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, TRAINER_REVIEW",
        "false, true, SUBMITTED",
        "true, false, SUBMITTED",
        "true, true, SUBMITTED"
    })
    void atLevelOneATrainerLooksFirst(boolean alone, boolean trained, String to) {
        assertThat(ReportRules.submitted(alone, trained).word()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, ''",
        "SENT_BACK, ''",
        "TRAINER_REVIEW, reviewer",
        "SUBMITTED, reviewer",
        "APPROVED, supplement",
        "FILED, supplement"
    })
    void onlyADraftIsChanged(String from, String why) {
        if (why.isEmpty()) {
            assertThatCode(() -> ReportRules.writable(state(from))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ReportRules.writable(state(from)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(why);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, ''",
                "2026-11-20T20:00:00Z, -, ''",
                "2026-11-20T20:00:01Z, -, occurredFrom",
                "-, 2026-11-20T19:00:00Z, occurredFrom",
                "2026-11-20T18:00:00Z, 2026-11-20T18:00:00Z, ''",
                "2026-11-20T18:00:00Z, 2026-11-20T17:59:59Z, occurredTo",
                "2026-11-20T18:00:00Z, 2026-11-20T20:00:01Z, occurredTo"
            })
    void nothingEndsBeforeItBeganOrIsStillToCome(@Nullable Instant from, @Nullable Instant to, String field) {
        held(() -> ReportRules.timesInOrder(from, to, NOON), field.isEmpty() ? null : field);
    }

    @ParameterizedTest
    @EnumSource(Kind.Need.class)
    void aNeedOfTheKindIsMetOrSaid(Kind.Need need) {
        Kind kind = kind(Set.of(need));
        ReportSaid nothing = new ReportSaid(
                null, null, null, List.of(), List.of(), List.of(), List.of(), "He took it and ran.", Answers.NONE);
        ReportSaid theft = Reports.theft("Lopez", NOON);
        ReportSaid all = new ReportSaid(
                theft.from(),
                theft.to(),
                theft.place(),
                theft.offenses(),
                Stream.concat(theft.people().stream(), Stream.of(Reports.person("REPORTING", "Kim, Bo")))
                        .toList(),
                theft.vehicles(),
                theft.property(),
                theft.narrative(),
                theft.answers());
        String field = switch (need) {
            case OCCURRED -> "occurredFrom";
            case PLACE -> "place";
            case OFFENSES, PEOPLE, VICTIM, REPORTING, SUSPECT, VEHICLES, PROPERTY -> "";
        };
        held(() -> ReportRules.complete(kind, nothing), field);
        held(() -> ReportRules.complete(kind, all), null);
    }

    @ParameterizedTest
    @CsvSource({
        "23D, false, STOLEN, true",
        "23D, false, DAMAGED, false",
        "23D, true, DAMAGED, true",
        "290, false, DAMAGED, true",
        "290, false, STOLEN, false",
        "290, true, STOLEN, true",
        "13A, false, FOUND, true"
    })
    void aCompletedLarcenyHasSomethingStolenAndAVandalismSomethingDamaged(
            String nibrs, boolean attempted, Loss loss, boolean fits) {
        var line = new ReportSaid.Property(loss, "Bicycle", "Red", null, Reports.BICYCLE.value(), 1);
        ReportSaid said = Reports.said(NOON, List.of(Reports.larceny(nibrs, attempted)), List.of(), List.of(line));
        held(() -> ReportRules.complete(kind(Set.of()), said), fits ? null : "offenses[0].offense");
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void whatIsLostOrBrokenHasAValue(Loss loss) {
        var line = new ReportSaid.Property(loss, "Bicycle", "Red", null, null, 1);
        ReportSaid said = Reports.said(NOON, List.of(), List.of(), List.of(line));
        held(() -> ReportRules.complete(kind(Set.of()), said), loss.valued() ? "property[0].value" : null);
        assertThat(loss.nibrs() == null || loss.nibrs().matches("[2-8]")).isTrue();
    }

    @Test
    void theTemplateAloneIsNoNarrative() {
        ReportSaid said = new ReportSaid(
                null, null, null, List.of(), List.of(), List.of(), List.of(), "ACTION TAKEN\n", Answers.NONE);
        held(() -> ReportRules.complete(kind(Set.of()), said), "narrative");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, true", "took it, true", "took  it, false", "left, false"})
    void aCommentIsPinnedToAPassageThatStandsThere(@Nullable String passage, boolean stands) {
        held(() -> ReportRules.passageStands(passage, "He took it and ran.", "p"), stands ? null : "p");
    }

    @ParameterizedTest
    @CsvSource({"unknown, true", "UNK, true", "'Unknown, John', false", "Lopez, false"})
    void somebodyWhomNobodyKnowsStandsInNoIndex(String name, boolean unknown) {
        assertThat(ReportRules.unknown(PersonName.of(name))).isEqualTo(unknown);
    }

    @Test
    void theLossIsTheSumOfWhatIsGoneOrBroken() {
        var found = new ReportSaid.Property(Loss.FOUND, "Wallet", "", null, Reports.BICYCLE.value(), 1);
        var back = new ReportSaid.Property(Loss.RECOVERED, "Watch", "", null, Reports.BICYCLE.value(), 1);
        ReportSaid said =
                Reports.said(NOON, List.of(), List.of(), List.of(Reports.BICYCLE, found, back, Reports.BICYCLE));
        assertThat(said.loss()).hasToString("$1,200.00");
    }

    private static Kind kind(Set<Kind.Need> needs) {
        return new Kind(
                "TEST",
                "Test",
                EnumSet.allOf(Kind.Section.class),
                needs,
                Kind.Approval.SUPERVISOR,
                "ACTION TAKEN",
                true,
                false);
    }

    /** @param field that is unfit, empty for the report as a whole; null for none */
    private static void held(Runnable rule, @Nullable String field) {
        if (field == null) {
            assertThatCode(rule::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(rule::run)
                    .isInstanceOf(Unfit.class)
                    .extracting(it -> ((Unfit) it).field())
                    .isEqualTo(field);
        }
    }

    @Test
    void everyLossHasItsLine() {
        assertThat(Arrays.stream(Loss.values()).filter(Loss::valued))
                .containsExactly(Loss.STOLEN, Loss.DAMAGED, Loss.BURNED, Loss.COUNTERFEITED, Loss.RECOVERED);
    }
}
