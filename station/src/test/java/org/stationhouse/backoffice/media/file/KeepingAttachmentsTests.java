package org.stationhouse.backoffice.media.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.media.Attached;
import org.stationhouse.backoffice.media.Attachments;
import org.stationhouse.backoffice.media.Bearers;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.GlassNeeded;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Who may know of an attachment, look at it, print it, take it out, hold it and remove it: each on both sides. */
@StationTest
class KeepingAttachmentsTests {

    @Autowired
    Attaching attaching;

    @Autowired
    AttachmentBook book;

    @Autowired
    AttachmentDesk desk;

    @Autowired
    AttachmentStore store;

    @Autowired
    Attachments attachments;

    @Autowired
    CopyRoom copies;

    @Autowired
    FileBytes files;

    @Autowired
    Records records;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    Bearers bearers;

    @Autowired
    TestDoor door;

    @Autowired
    JdbcClient sql;

    private Jacket jacket;

    @BeforeEach
    void open() {
        jacket = bearers.opened();
    }

    @AfterEach
    void lift() {
        sql.sql("select version from cases.jacket where ref = :ref and restricted_at is not null")
                .param("ref", jacket.ref())
                .query(Integer.class)
                .optional()
                .ifPresent(it -> restricted.lift(jacket.ref(), it, "The test is over.", actor("supervisor")));
    }

    private Actor actor(String role) {
        return door.actor(role);
    }

    private PublicRef attached(byte[] bytes, String name, String title, Label... labels) {
        var said = new NewAttachment(Sort.PHOTO, title, Set.of(labels), "Ofc. Lee", null);
        return attaching.attach(jacket.ref(), bytes, name, said, actor("supervisor"));
    }

    private List<String> titles(String role) {
        return attachments.of(List.of(jacket.ref()), actor(role)).stream()
                .map(Attached::title)
                .toList();
    }

    @Test
    void aLabelDecidesThriceAndHidesFromWhoMayNotSeeIt() {
        PublicRef plain = attached(Samples.photo(60, 40, 1), "a.jpg", "Door");
        PublicRef medical = attached(Samples.photo(60, 40, 1), "b.jpg", "Wound", Label.MEDICAL, Label.VICTIM);
        assertThat(titles("pst1")).containsExactly("Door");
        assertThat(titles("prt1")).containsExactly("Door", "Wound");
        assertThatExceptionOfType(NoSuch.class).isThrownBy(() -> book.read(medical, actor("pst1")));
        assertThatExceptionOfType(NoSuch.class).isThrownBy(() -> book.look(medical, actor("pst1")));
        assertThat(book.read(medical, actor("prt1"))).matches(it -> !it.prints() && !it.releases());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> book.print(medical, actor("prt1")));
        assertThat(book.print(medical, actor("prt2")).attachment().title()).isEqualTo("Wound");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> book.release(medical, actor("prt2")));
        assertThat(book.release(medical, actor("processing")).title()).isEqualTo("Wound");
        assertThat(book.read(plain, actor("prt1"))).matches(it -> it.prints() && it.releases());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> book.release(plain, actor("pst1")));
    }

    @Test
    void copiesAreDrawnAndWhatCantBeIsKept() {
        Attachment picture =
                store.find(attached(Samples.photo(60, 40, 6), "a.jpg", "Door")).orElseThrow();
        assertThat(picture.copies()).isInstanceOf(Attachment.Copies.Picture.class);
        assertThat(picture.exif().taken()).isEqualTo(Samples.TAKEN);
        Attachment document = store.find(attached(Samples.pdf("One", "Two"), "b.pdf", "Report"))
                .orElseThrow();
        assertThat(document.copies())
                .isInstanceOfSatisfying(
                        Attachment.Copies.Pages.class,
                        it -> assertThat(it.count()).isEqualTo(2));
        assertThat(copies.page(document, 2)).startsWith(0xff, 0xd8);
        Attachment broken = store.find(attached(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}, "c.jpg", "Torn"))
                .orElseThrow();
        assertThat(broken.copies()).isInstanceOf(Attachment.Copies.Unfit.class);
        assertThat(broken.line().thumb()).isFalse();
        Attachment text = store.find(
                        attached("a,b\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), "d.csv", "Calls"))
                .orElseThrow();
        assertThat(text.copies()).isInstanceOf(Attachment.Copies.None.class);
    }

    @Test
    void ofARestrictedCaseNothingIsThereForOthers() {
        PublicRef ref = attached(Samples.photo(60, 40, 1), "a.jpg", "Door");
        restricted.restrict(jacket.ref(), 1, "A member of the department is named.", actor("supervisor"));
        assertThat(book.read(ref, actor("supervisor")).attachment().title()).isEqualTo("Door");
        assertThatExceptionOfType(GlassNeeded.class).isThrownBy(() -> book.read(ref, actor("prt2")));
        assertThatExceptionOfType(GlassNeeded.class).isThrownBy(() -> book.look(ref, actor("prt2")));
        assertThatExceptionOfType(GlassNeeded.class).isThrownBy(() -> book.gallery(jacket.ref(), actor("prt2")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> book.release(ref, actor("prt2")));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> records.open(jacket.ref(), Entering.ATTACH, actor("prt2")));
    }

    @Test
    void aHoldBeatsRemovalAndTwoPersonsRemove() throws IOException {
        PublicRef ref = attached(Samples.photo(60, 40, 1), "a.jpg", "Wrong case");
        Actor one = actor("supervisor");
        Actor other = door.actor(door.account("supervisor", "b"));
        desk.hold(ref, 1, "trial", one);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.ask(ref, 2, "of another case", one));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.remove(ref, 2, other));
        desk.lift(ref, 2, "the trial is over", one);
        desk.ask(ref, 3, "of another case", one);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.remove(ref, 4, one));
        assertThatExceptionOfType(SomeoneElseSaved.class).isThrownBy(() -> desk.remove(ref, 3, other));
        assertThat(files.find(store.find(ref).orElseThrow().file())
                        .orElseThrow()
                        .disposedAt())
                .isNull();
        desk.remove(ref, 4, other);
        Attachment gone = store.find(ref).orElseThrow();
        assertThat(gone.removed()).isTrue();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> files.open(gone.file()));
        assertThat(book.read(ref, one).lines())
                .extracting(Attachment.Line::kind)
                .containsExactly("ATTACHED", "HELD", "LIFTED", "ASKED", "REMOVED");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.change(ref, 5, gone.said(), actor("prt1")));
        assertThat(sql.sql("select count(*) from vault.audit_line where :ref = any(refs) and verb ="
                                + " 'media.attachment.remove' and outcome = 'DONE'")
                        .param("ref", ref)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsPutRightKeepsWhatWasSaid() {
        PublicRef ref = attached(Samples.photo(60, 40, 1), "a.jpg", "Door");
        var said = new NewAttachment(Sort.DOCUMENT, "Back door", Set.of(), "Ofc. Lee", "on 11/20");
        desk.change(ref, 1, said, actor("prt1"));
        assertThat(store.find(ref).orElseThrow().said()).isEqualTo(said);
        assertThat(book.read(ref, actor("prt1")).lines())
                .filteredOn(it -> it.kind().equals("CHANGED"))
                .extracting(Attachment.Line::field, Attachment.Line::was)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("title", "Door"),
                        org.assertj.core.groups.Tuple.tuple("sort", "PHOTO"),
                        org.assertj.core.groups.Tuple.tuple("taken", ""));
        assertThatExceptionOfType(SomeoneElseSaved.class).isThrownBy(() -> desk.change(ref, 1, said, actor("prt1")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.change(ref, 2, said, actor("pst1")));
    }

    /** A label is given and taken with a reason by who may; whoever may not see it has lost it at once, and finds it again. */
    @Test
    void aLabelThatIsChangedActsAtOnce() {
        PublicRef ref = attached(Samples.photo(60, 40, 1), "a.jpg", "Wound");
        assertThat(titles("pst1")).containsExactly("Wound");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.relabel(ref, 1, Set.of(Label.MEDICAL), "It shows a wound", actor("prt1")));
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> desk.relabel(ref, 1, Set.of(Label.INFORMANT), "No", actor("prt2")));
        desk.relabel(ref, 1, Set.of(Label.MEDICAL), "It shows a wound", actor("prt2"));
        assertThat(titles("pst1")).isEmpty();
        assertThatExceptionOfType(NoSuch.class).isThrownBy(() -> book.read(ref, actor("pst1")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> book.release(ref, actor("prt2")));
        assertThatExceptionOfType(SomeoneElseSaved.class)
                .isThrownBy(() -> desk.relabel(ref, 1, Set.of(), "Late", actor("prt2")));
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> desk.relabel(ref, 2, Set.of(Label.MEDICAL), "The same", actor("prt2")));
        desk.relabel(ref, 2, Set.of(), "It is a dog's", actor("prt2"));
        assertThat(titles("pst1")).containsExactly("Wound");
        assertThat(book.read(ref, actor("prt1")).lines())
                .filteredOn(it -> it.kind().equals("RELABELED"))
                .extracting(Attachment.Line::said, Attachment.Line::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MEDICAL", "It shows a wound"),
                        org.assertj.core.groups.Tuple.tuple("", "It is a dog's"));
        assertThat(sql.sql("select count(*) from vault.audit_line where :ref = any(refs) and verb ="
                                + " 'media.attachment.relabel' and outcome = 'DONE'")
                        .param("ref", ref)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
