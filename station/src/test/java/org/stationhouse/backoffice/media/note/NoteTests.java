package org.stationhouse.backoffice.media.note;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.media.Bearers;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Notes;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.GlassNeeded;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Notes on a record: written once, shown in the jacket, changed by versions, held; a label hides one from whoever may not see it. */
@StationTest
class NoteTests {

    private static final Pattern NOTE = Pattern.compile(".*/notes/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    NoteDesk desk;

    @Autowired
    Bearers bearers;

    @Autowired
    Cases cases;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    TestDoor door;

    @Autowired
    JdbcClient sql;

    @SuppressWarnings("NullAway.Init")
    private Jacket jacket;

    private Actor clerk = Actor.program("none");

    @BeforeEach
    void open() {
        jacket = bearers.opened();
        clerk = door.actor("prt1");
    }

    private static Note.Said said(String text, Label... labels) {
        return new Note.Said(text, Set.of(labels), "Neighbor");
    }

    private List<String> seen(String role) {
        return desk.of(List.of(jacket.ref()), door.actor(role)).stream()
                .map(Notes.Line::text)
                .toList();
    }

    /** No mouse: from the files of a case to the note, and back in the jacket. */
    @Test
    void aNoteIsWrittenByKeyboardAndStandsInTheJacket() {
        try (var at = Browser.at(port).as("pst1")) {
            at.open("/attachments?record=" + jacket.ref()).settled().keys().press("n");
            at.page().waitForURL(Pattern.compile(".*/notes/new.*"));
            at.settled().find("#f-text").focus();
            at.keys().content("The dog bites.").press("Tab").content("Neighbor").press("Alt+s");
            at.page().waitForURL(NOTE);
            assertThat(at.keys().clicks()).isZero();
            assertThat(at.settled().find("main")).containsText("The dog bites.");
            at.keys().press("g");
            at.page().waitForURL(Pattern.compile(".*/edit"));
            at.settled().find("#f-text").fill("The dog barks.");
            at.find("#f-source").focus();
            at.keys().press("Alt+s");
            assertThat(at.settled().find("#e-why")).isVisible();
            at.find("#f-why").focus();
            at.keys().content("Misheard").press("Alt+s");
            at.page().waitForURL(NOTE);
            assertThat(at.settled().find("main")).containsText("Misheard");
            at.passes("note");
            assertThat(at.open("/cases/" + jacket.ref()).find("main")).containsText("The dog barks.");
            assertThat(at.open("/attachments?record=" + jacket.ref()).find("main"))
                    .containsText("The dog barks.");
        }
    }

    @Test
    void aLabelHidesItAtOnceAndAHoldKeepsIt() {
        PublicRef ref = desk.write(jacket.ref(), said("Diabetic"), clerk);
        assertThat(seen("pst1")).containsExactly("Diabetic");
        assertThatThrownBy(() -> desk.write(jacket.ref(), said("x", Label.INFORMANT), clerk))
                .isInstanceOf(Unfit.class);
        desk.change(ref, 1, said("Diabetic", Label.MEDICAL), "It is medical", clerk);
        assertThat(seen("pst1")).isEmpty();
        assertThat(seen("prt1")).containsExactly("Diabetic");
        assertThatThrownBy(() -> desk.read(ref, door.actor("pst1"))).isInstanceOf(NoSuch.class);
        assertThat(cases.read(jacket.ref(), door.actor("pst1")).orElseThrow().entries())
                .noneMatch(it -> it.text().contains("Diabetic"));
        assertThatThrownBy(() -> desk.change(ref, 1, said("y", Label.MEDICAL), "late", clerk))
                .isInstanceOf(SomeoneElseSaved.class);

        Actor sergeant = door.actor("supervisor");
        assertThatThrownBy(() -> desk.hold(ref, "no", clerk)).isInstanceOf(Refusal.class);
        desk.hold(ref, "Trial", sergeant);
        assertThatThrownBy(() -> desk.hold(ref, "Trial", sergeant)).isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> desk.change(ref, 2, said("y", Label.MEDICAL), "held", clerk))
                .isInstanceOf(Refusal.class);
        desk.lift(ref, "Over", sergeant);
        assertThatThrownBy(() -> desk.change(ref, 2, said("Healthy"), "Misheard", clerk))
                .as("a label is taken by those who relabel")
                .isInstanceOf(Refusal.class);
        desk.change(ref, 2, said("Healthy"), "Misheard", door.actor("prt2"));
        assertThat(desk.read(ref, clerk).note().versions())
                .extracting(Note.Version::why)
                .containsExactly(null, "It is medical", "Misheard");
        assertThat(sql.sql("select verb from vault.audit_line where :ref = any(refs) and outcome = 'DONE'")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .contains("media.note.write", "media.note.change", "media.note.hold", "media.note.read");
        assertThatThrownBy(() ->
                        sql.sql("update media.note_version set text = 'x'").update())
                .as("what was said is never changed")
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void ofARestrictedCaseNothingIsThereForOthers() {
        PublicRef ref = desk.write(jacket.ref(), said("A member"), clerk);
        restricted.restrict(jacket.ref(), 1, "A member of the department is named.", door.actor("supervisor"));
        assertThatThrownBy(() -> desk.read(ref, clerk)).isInstanceOf(GlassNeeded.class);
        assertThat(desk.read(ref, door.actor("supervisor")).note().now().said().text())
                .isEqualTo("A member");
    }
}
