package org.stationhouse.backoffice.post.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Mail is filed in the case that its numbers name, and starts the clock of law of its kind as it is logged. */
@StationTest
class MailClockTests {

    private static final Pattern PIECE = Pattern.compile(".*/mail/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    MailLog log;

    @Autowired
    MailClocks clocks;

    @Autowired
    CaseHints hints;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");

    @SuppressWarnings("NullAway.Init")
    private Jacket jacket;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        jacket = calls.makeCase(
                calls.log(Calls.burglary(natures), "A case.", clerk).ref(), 1, clerk);
    }

    /** No mouse: the case that the subject names is offered and taken, and a subpoena starts the shorter clock by itself. */
    @Test
    void whatStandsOnThePieceFilesItAndStartsItsClock() {
        try (var at = Browser.at(port).as("prt1")) {
            at.open("/mail/new").settled().find("#f-kind").selectOption("SUBPOENA");
            at.find("#f-correspondent").focus();
            at.keys().content("Law office " + mark).press("Enter").press("Enter");
            at.keys().content("Records of your case " + jacket.number());
            assertThat(at.find("[data-pick=f-caseNumber]"))
                    .containsText(jacket.number().text());
            at.keys().press("Tab").press("Enter");
            assertThat(at.find("#f-caseNumber")).hasValue(jacket.number().text());
            at.find("#f-to").selectOption("RECORDS");
            at.find("#f-to").focus();
            at.keys().press("Alt+s");
            at.page().waitForURL(PIECE);
            assertThat(at.settled().find("main")).containsText("Evid 1560");
            assertThat(at.keys().clicks()).isZero();
            var ref = new PublicRef(at.path().substring("/mail/".length()));
            assertThat(rules(ref)).containsExactly("ca.evid1560.crim OPEN");
            assertThat(at.open("/cases/" + jacket.ref()).find("main"))
                    .containsText(log.read(ref, clerk).orElseThrow().piece().number());
        }
    }

    @Test
    void theClockThatIsChosenRunsAndFollowsWhatIsPutRight() {
        Instant came = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        PublicRef ref = log.log(piece(came, Mailpiece.Kind.SUBPOENA, "ca.evid1560.civil"), clerk);
        assertThat(rules(ref)).containsExactly("ca.evid1560.civil OPEN");
        Object due = due(ref);
        log.change(ref, 1, piece(came.minus(Duration.ofDays(2)), Mailpiece.Kind.SUBPOENA, MailClocks.NONE), clerk);
        assertThat(due(ref)).isNotEqualTo(due);
        log.change(ref, 2, piece(came, Mailpiece.Kind.OTHER, MailClocks.NONE), clerk);
        assertThat(rules(ref)).containsExactly("ca.evid1560.civil LAPSED");
        PublicRef none = log.log(piece(came, Mailpiece.Kind.SUBPOENA, MailClocks.NONE), clerk);
        assertThat(rules(none)).isEmpty();
        PublicRef request = log.log(piece(came, Mailpiece.Kind.REQUEST, MailClocks.USUAL), clerk);
        assertThat(rules(request)).containsExactly("ca.cpra.determination OPEN");
        assertThat(clocks.chosen(Mailpiece.Kind.SUBPOENA, "ca.cpra.determination"))
                .as("a clock of other mail")
                .isEmpty();
    }

    @Test
    void numbersOnAPieceNameItsCase() {
        String number = jacket.number().text();
        for (String text : List.of(
                number, "RE: " + number + ", Doe", "(" + number + ")", "12 July, 555-0100, case " + number + ".")) {
            assertThat(hints.of(text, clerk))
                    .as(text)
                    .extracting(CaseHints.Hint::number)
                    .contains(number);
        }
        for (String text : List.of("", "no number here", "12", "99-999999")) {
            assertThat(hints.of(text, clerk)).as(text).isEmpty();
        }
    }

    private NewMail piece(Instant came, Mailpiece.Kind kind, String clock) {
        return new NewMail(
                came,
                kind,
                null,
                "Law office " + mark,
                null,
                null,
                new Owner.Line(Queue.RECORDS),
                null,
                clocks.chosen(kind, clock).orElse(Set.of()));
    }

    private List<String> rules(PublicRef ref) {
        return sql.sql("""
                        select t.rule || ' ' || t.state from worklist.task t join worklist.matter m on m.ref = t.matter
                        where m.source_ref = :ref order by 1
                        """).param("ref", ref).query(String.class).list();
    }

    private Object due(PublicRef ref) {
        return sql.sql("""
                        select t.due_end from worklist.task t join worklist.matter m on m.ref = t.matter where m.source_ref = :ref
                        """).param("ref", ref).query(Object.class).single();
    }
}
