package org.stationhouse.foundation.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditLooks;
import org.stationhouse.foundation.vault.AuditReview;
import org.stationhouse.foundation.vault.AuditReview.Rule;
import org.stationhouse.foundation.vault.AuditReview.Share;
import org.stationhouse.foundation.vault.AuditReview.Tally;
import org.stationhouse.foundation.vault.AuditReview.Week;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

class ReviewTests {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Map<Long, String> SURNAMES = Map.of(7L, "O'Hara", 8L, "Le_e");

    static AuditHouse house;

    private final Actor kim = new Actor("kim", "prt1", 7L, "s-1", "10.0.0.9");
    private final Actor lee = new Actor("lee", "pst1", 8L, "s-2", "10.0.0.8");
    private final Actor auditor = new Actor("ada", "auditor", 9L, "s-3", "10.0.0.7");
    private Instant now = Instant.parse("2026-12-01T18:00:00Z");

    @BeforeAll
    static void build() {
        house = new AuditHouse("review");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void empty() {
        house.empty();
        house.tamper("truncate vault.audit_review");
        house.time = null;
    }

    private AuditReview review() {
        return new ReviewOffice(new ReviewStore(house.sql), house.trail(), () -> PACIFIC, Clock.fixed(now, PACIFIC));
    }

    private AuditLooks looks() {
        return new LookBook(new LookStore(house.sql), house.recordKeys, house.trail());
    }

    private void at(String local, Act act) {
        house.time = java.time.LocalDateTime.parse("2026-11-" + local)
                .atZone(PACIFIC)
                .toInstant();
        house.write(act);
        house.time = now;
    }

    private void aWeek() {
        at("15T23:59:59", Act.refused("dispatch.call.log", lee, "not yours"));
        at("16T00:00:00", Act.refused("dispatch.call.log", kim, "not yours"));
        at("17T10:00:00", Act.refused("dispatch.call.log", kim, "not yours"));
        at(
                "17T10:01:00",
                Act.done("staff.glass.break", lee).on("cases.jacket", "J1").because("life in danger"));
        at("18T03:00:00", Act.done("search.entry.find", lee).asked("smith j").inCase("26-000001"));
        at("18T12:00:00", Act.done("search.entry.find", lee).asked("ruiz"));
        at(
                "18T12:01:00",
                Act.done("search.entry.find", kim).asked("maureen o'hara").inCase("26-000001"));
        at("18T12:02:00", Act.done("search.entry.find", lee).asked("lexe").inCase("26-000001"));
        at("19T12:00:00", Act.done("dispatch.call.export", kim).count(2_000));
        at(
                "19T12:01:00",
                Act.done("dispatch.call.print", kim).on("dispatch.call", "C1").bytes(11_000_000));
        at(
                "19T12:02:00",
                Act.done("dispatch.call.print", kim).on("dispatch.call", "C1").bytes(1_000));
        at("22T23:59:00", Act.failed("staff.sign.in", Actor.anonymous("10.9.9.9"), "wrong password"));
        at("23T00:00:00", Act.failed("staff.sign.in", Actor.anonymous("10.9.9.9"), "wrong password"));
    }

    @Test
    void theRulesOfTheWeekCountWhatIsWorthALook() {
        aWeek();
        var summary = review().summary(MONDAY, SURNAMES, auditor);
        assertThat(summary.lines()).isEqualTo(11);
        assertThat(summary.tallies().stream().collect(Collectors.toMap(Tally::rule, Tally::count)))
                .isEqualTo(Map.of(
                        Rule.REFUSED, 2L,
                        Rule.BREAK_GLASS, 1L,
                        Rule.OUT_OF_HOURS, 1L,
                        Rule.WITHOUT_CASE, 1L,
                        Rule.OWN_NAME, 1L,
                        Rule.LARGE_EXPORT, 2L,
                        Rule.FAILED_SIGN_IN, 1L));
        assertThat(summary.tallies().getFirst().most()).containsExactly(new Share("kim", 2));
        for (Rule rule : Rule.values()) {
            var lines = review().lines(MONDAY, rule, SURNAMES, 0, auditor);
            long count = summary.tallies().get(rule.ordinal()).count();
            assertThat(lines.lines()).as(rule.key()).hasSize((int) count);
        }
        assertThat(house.sql
                        .sql("select count(*) from vault.audit_line where verb = 'vault.review.look' and actor = 'ada'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1 + Rule.values().length);
    }

    @Test
    void aWeekIsSignedOffOnceAfterItsEndAndIsOverdueAWeekLater() {
        aWeek();
        assertThat(review().weeks())
                .extracting(Week::monday)
                .containsExactly(LocalDate.of(2026, 11, 23), MONDAY, LocalDate.of(2026, 11, 9));
        assertThat(review().weeks()).extracting(Week::overdue).containsExactly(false, true, true);
        assertThat(review().overdue().orElseThrow().monday()).isEqualTo(LocalDate.of(2026, 11, 9));

        house.tx.executeWithoutResult(status -> review().signOff(MONDAY, " two refusals, explained ", auditor));
        var signed = review().weeks().get(1);
        assertThat(signed.overdue()).isFalse();
        assertThat(java.util.Objects.requireNonNull(signed.signed()).note()).isEqualTo("two refusals, explained");
        assertThatThrownBy(() -> house.tx.executeWithoutResult(status -> review().signOff(MONDAY, "again", kim)))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> review().signOff(LocalDate.of(2026, 11, 30), "too early", auditor))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> review().signOff(LocalDate.of(2026, 11, 17), "no Monday", auditor))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> review().signOff(LocalDate.of(2026, 11, 23), " ", auditor))
                .isInstanceOf(IllegalArgumentException.class);
        now = Instant.parse("2026-12-07T07:59:00Z");
        assertThat(review().weeks().getFirst().overdue()).isFalse();
        now = Instant.parse("2026-12-08T08:01:00Z");
        assertThat(review().weeks().get(1))
                .extracting(Week::monday, Week::overdue)
                .containsExactly(LocalDate.of(2026, 11, 23), true);
    }

    @Test
    void whoLookedAtWhatIsAnsweredAndLeavesItsOwnLine() {
        house.tx.executeWithoutResult(status -> IntStream.range(0, 60)
                .forEach(i -> house.writer.append(Act.done("dispatch.call.read", i % 2 == 0 ? kim : lee)
                        .on("dispatch.call", List.of("C" + i, "CX"))
                        .inCase(i < 3 ? "26-000009" : null))));
        var always = new AuditLooks.Span(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        var first = looks().find(AuditLooks.Question.onRecord("CX"), always, 0, auditor);
        assertThat(first.lines())
                .hasSize(50)
                .first()
                .satisfies(line -> assertThat(line.refs()).containsExactly("C59", "CX"));
        assertThat(first.more()).isTrue();
        assertThat(looks().find(AuditLooks.Question.onRecord("CX"), always, 1, auditor)
                        .lines())
                .hasSize(10);
        assertThat(looks().find(AuditLooks.Question.onRecord("C7"), always, 0, auditor)
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.actor()).isEqualTo("lee"));
        assertThat(looks().find(AuditLooks.Question.by("lee"), always, 0, auditor)
                        .lines())
                .hasSize(30);
        assertThat(looks().find(AuditLooks.Question.inCase("26-000009"), always, 0, auditor)
                        .lines())
                .hasSize(3);
        assertThat(looks().find(AuditLooks.Question.ALL, new AuditLooks.Span(Instant.EPOCH, Instant.EPOCH), 0, auditor)
                        .lines())
                .isEmpty();
        assertThat(looks().find(AuditLooks.Question.by("ada"), always, 0, auditor)
                        .lines())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.verb()).isEqualTo("vault.audit.look"))
                .extracting(line -> String.valueOf(line.query()))
                .anyMatch(query -> query.startsWith("record CX"));
    }

    @Test
    void theValuesOfAChangeAreShownAndThatIsAudited() {
        house.write(
                Act.done("dispatch.call.change", kim).on("dispatch.call", "C1").changed("nature", "459", "211"));
        long id = house.sql
                .sql("select max(id) from vault.audit_line")
                .query(Long.class)
                .single();
        assertThat(looks().changes(id, auditor)).containsExactly(Map.entry("nature", new Act.Change("459", "211")));
        assertThatThrownBy(() -> looks().changes(-1, auditor)).isInstanceOf(NoSuchElementException.class);
        assertThat(house.sql
                        .sql("select refs[2] from vault.audit_line where verb = 'vault.audit.changes'")
                        .query(String.class)
                        .single())
                .isEqualTo("C1");
    }
}
