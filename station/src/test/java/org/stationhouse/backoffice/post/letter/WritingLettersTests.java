package org.stationhouse.backoffice.post.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** A letter from its template to its envelope and back, on both sides of each rule. */
@StationTest
class WritingLettersTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Letters letters;

    @Autowired
    LetterPress press;

    @Autowired
    LetterFilling filling;

    @Autowired
    Templates templates;

    @Autowired
    FileBytes files;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");
    private Actor sergeant = clerk;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        sergeant = door.actor("supervisor");
    }

    private Letter read(PublicRef ref) {
        return letters.read(ref, clerk).orElseThrow();
    }

    @Test
    void whatGoesOutIsKeptByteByByte() throws Exception {
        PublicRef ref = filling.write("Rosa " + mark, clerk);
        Letter written = read(ref);
        assertThat(written.english().text()).contains("Dear Rosa " + mark, written.number(), "Test City Police");
        assertThatThrownBy(() -> press.mail(ref, 1, LetterState.Kind.CERTIFIED, null, clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> press.mail(ref, 2, LetterState.Kind.FIRST_CLASS, null, clerk))
                .isInstanceOf(SomeoneElseSaved.class);
        press.mail(ref, 1, LetterState.Kind.CERTIFIED, new CertifiedNumber("9400111201080805483016"), clerk);

        var mailing = Objects.requireNonNull(read(ref).state().mailing());
        var bytes = new ByteArrayOutputStream();
        files.read(mailing.file(), bytes);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray())))
                .isEqualTo(mailing.sha256());
        assertThat(PaperCheck.text(bytes.toByteArray()).replaceAll("\\s+", " "))
                .contains("Dear Rosa " + mark, "Estimado/a Rosa " + mark, written.number())
                .doesNotContain("DRAFT");

        assertThatThrownBy(() -> letters.cancel(ref, 2, "Too late", clerk)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> press.mail(ref, 2, LetterState.Kind.FIRST_CLASS, null, clerk))
                .isInstanceOf(Refusal.class);
        letters.comeBack(ref, 2, "Unclaimed", clerk);
        assertThat(read(ref).state()).isInstanceOf(LetterState.Returned.class);
        assertThatThrownBy(() -> letters.comeBack(ref, 3, "Again", clerk)).isInstanceOf(Refusal.class);
    }

    /** The template names the case; without one nothing is written, and no blank is ever printed. */
    @Test
    void aMissingFactIsRefused() {
        PublicRef cover = templates.list(clerk).stream()
                .filter(it -> it.name().equals("Cover letter"))
                .findFirst()
                .orElseThrow()
                .ref();
        assertThatThrownBy(() -> letters.write(new Letter.New(cover, "Rosa " + mark, "7 Canary Ave", null), clerk))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("post.letter.missing");
        assertThat(letters.list(new LetterFilter(null, mark), LetterStore.NEWEST, 0, 10, clerk))
                .isEmpty();
        Jacket jacket = calls.makeCase(
                calls.log(Calls.burglary(natures), "A case.", clerk).ref(), 1, clerk);
        var about = new CaseLink(jacket.id(), jacket.ref(), jacket.number().text(), false);
        Letter letter = read(letters.write(new Letter.New(cover, "Rosa " + mark, "7 Canary Ave", about), clerk));
        assertThat(letter.english().subject()).isEqualTo("Case " + jacket.number());
        letters.cancel(letter.ref(), 1, "Of a test", clerk);
    }

    /** Today's letters have today's text; a later edition waits for its day, an old letter keeps the old one. */
    @Test
    void editionsHaveTheirDays() {
        var today = clock.instant().atZone(ZoneId.of("America/Los_Angeles")).toLocalDate();
        PublicRef ref = templates.add(
                "Test " + mark,
                new Templates.NewEdition(new Template.Wording("One", "First {letter.number}"), null, today),
                sergeant);
        var next = new Templates.NewEdition(new Template.Wording("Two", "Second"), null, today.plusDays(1));
        assertThatThrownBy(() -> templates.edit(ref, 9, next, sergeant)).isInstanceOf(SomeoneElseSaved.class);
        templates.edit(ref, 1, next, sergeant);
        PublicRef first = letters.write(new Letter.New(ref, "Rosa", "7 Canary Ave", null), clerk);
        assertThat(read(first).english().subject()).isEqualTo("One");
        templates.edit(ref, 2, new Templates.NewEdition(new Template.Wording("Three", "Third"), null, today), sergeant);
        PublicRef second = letters.write(new Letter.New(ref, "Rosa", "7 Canary Ave", null), clerk);
        assertThat(read(second).english().subject()).isEqualTo("Three");
        assertThat(read(first).english().subject()).isEqualTo("One");
        assertThatThrownBy(() -> templates.edit(
                        ref,
                        3,
                        new Templates.NewEdition(new Template.Wording("x", "{case.nmber}"), null, today),
                        sergeant))
                .isInstanceOf(Unfit.class);
        templates.retire(ref, 3, true, sergeant);
        assertThatThrownBy(() -> letters.write(new Letter.New(ref, "Rosa", "7 Canary Ave", null), clerk))
                .isInstanceOf(Unfit.class);
        List.of(first, second).forEach(it -> letters.cancel(it, 1, "Of a test", clerk));
    }
}
