package org.stationhouse.backoffice.media.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.media.Bearers;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.Attaching;
import org.stationhouse.backoffice.media.file.AttachmentDesk;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.backoffice.media.file.Samples;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Photos get numbers that stay; captions by keyboard; the sheet shows them; who may not see one does not see the log. */
@StationTest
class PhotoLogTests {

    @LocalServerPort
    int port;

    @Autowired
    PhotoLogDesk desk;

    @Autowired
    AttachmentDesk attachments;

    @Autowired
    Attaching attaching;

    @Autowired
    Accounts accounts;

    @Autowired
    Bearers bearers;

    @Autowired
    TestDoor door;

    private Jacket jacket;

    @BeforeEach
    void open() {
        jacket = bearers.opened();
    }

    private PublicRef photo(String title) {
        return attaching.attach(
                jacket.ref(),
                Samples.photo(90, 60, 1),
                title + ".jpg",
                new NewAttachment(Sort.PHOTO, title, Set.of(), "Ofc. Lee", null),
                door.actor("pst1"));
    }

    @Test
    void numbersStayAndLaterPhotosGetTheNext() {
        Actor clerk = door.actor("pst1");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> desk.make(jacket.ref(), "Scene", new PhotoLogDesk.Taker("Ofc. Lee", null), null, clerk))
                .withMessageContaining("Every photo");
        PublicRef first = photo("First");
        photo("Second");
        PublicRef log = desk.make(jacket.ref(), "Scene", new PhotoLogDesk.Taker("Ofc. Lee", null), null, clerk);
        photo("Third");
        assertThat(desk.read(log, clerk).waiting()).isEqualTo(1);
        assertThatExceptionOfType(SomeoneElseSaved.class).isThrownBy(() -> desk.add(log, 7, clerk));
        desk.add(log, 1, clerk);
        assertThat(desk.read(log, clerk).photos())
                .extracting(it -> it.seq() + " " + it.attachment().title())
                .containsExactly("1 First", "2 Second", "3 Third");
        desk.caption(log, 2, Map.of(1, "Door", 9, "nothing"), clerk);
        assertThat(desk.read(log, clerk).photos())
                .extracting(PhotoLog.Photo::caption)
                .containsExactly("Door", "", "");
        assertThat(desk.of(desk.read(log, clerk).borne(), clerk)).hasSize(1);

        attachments.relabel(first, 1, Set.of(Label.MEDICAL), "It shows a wound", door.actor("prt2"));
        assertThatExceptionOfType(NoSuch.class).isThrownBy(() -> desk.read(log, clerk));
        assertThat(desk.of(desk.read(log, door.actor("prt1")).borne(), clerk)).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.print(log, door.actor("prt1")));
        assertThat(desk.print(log, door.actor("prt2")).photos()).hasSize(3);
    }

    @Test
    void captionsAreTypedByKeyboardAndPrinted() {
        List.of("One", "Two").forEach(this::photo);
        Accounts.Colleague colleague = accounts.colleagues(door.actor("pst1")).getFirst();
        try (var browser = Browser.at(port).as("pst1")) {
            browser.open("/attachments?record=" + jacket.ref()).keys().press("l");
            browser.page().waitForURL("**/photologs/new?*");
            browser.settled()
                    .keys()
                    .content("Burglary scene")
                    .press("Enter")
                    .content("Nobody here")
                    .press("Control+Enter");
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                            browser.settled().find("#e-takenBy"))
                    .isVisible();
            browser.find("#f-takenBy").fill("");
            browser.find("#f-takenBy").focus();
            browser.keys().content(colleague.label()).press("Control+Enter");
            browser.page().waitForURL(java.util.regex.Pattern.compile(".*/photologs/[0-9A-Z]{17}"));
            browser.settled().find("#f-caption-1").focus();
            browser.keys()
                    .content("Back door")
                    .press("Enter")
                    .content("Pry marks")
                    .press("Control+Enter");
            browser.settled();
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(browser.find("#f-caption-2"))
                    .hasValue("Pry marks");
            browser.passes("photo-log");
            assertThat(PaperCheck.text(browser.page()
                            .request()
                            .get(browser.path() + "/sheet.pdf")
                            .body()))
                    .contains(
                            "Burglary scene",
                            colleague.display(),
                            "Back door",
                            "Pry marks",
                            jacket.number().text());
        }
    }
}
