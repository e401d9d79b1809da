package org.stationhouse.backoffice.post.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.JacketHouse;
import org.stationhouse.backoffice.post.letter.Letter;
import org.stationhouse.backoffice.post.letter.Letters;
import org.stationhouse.backoffice.post.letter.Templates;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The mail log; and mail and letters about a restricted case, on both sides: whoever may not know of the case learns nothing of them. */
@StationTest
class LoggingMailTests extends JacketHouse {

    @Autowired
    MailLog log;

    @Autowired
    MailFilling filling;

    @Autowired
    Letters letters;

    @Autowired
    Templates templates;

    @Autowired
    CaseHints hints;

    @Autowired
    WorkBook book;

    @Autowired
    SearchBox search;

    @Autowired
    MovableClock clock;

    private List<PublicRef> listed(Actor actor) {
        var filter = new MailFilter(null, mark, null, null, ZoneId.of("America/Los_Angeles"));
        return log.list(filter, MailStore.NEWEST, 0, 20, actor).stream()
                .map(Mailpiece::ref)
                .toList();
    }

    @Test
    void aPieceIsLoggedHandedOnAndPutRight() {
        PublicRef ref = filling.came(Mailpiece.Kind.REQUEST, "Valley News " + mark, null, null, clerk);
        MailLog.Whole whole = log.read(ref, clerk).orElseThrow();
        assertThat(whole.tasks()).hasSize(1);
        Task task = whole.tasks().getFirst();
        assertThat(task.owner()).isEqualTo(new Owner.Line(Queue.RECORDS));
        assertThat(book.first(500, clerk)).extracting(Task::ref).contains(task.ref());
        assertThat(found(whole.piece().number(), clerk)).contains(ref);

        var right = new NewMail(
                whole.piece().at().minus(Duration.ofDays(1)),
                Mailpiece.Kind.CLAIM,
                null,
                "Valley Daily " + mark,
                null,
                about(),
                new Owner.Line(Queue.RECORDS),
                null);
        assertThatThrownBy(() -> log.change(ref, 9, right, clerk)).isInstanceOf(SomeoneElseSaved.class);
        log.change(ref, 1, right, clerk);
        Mailpiece changed = log.read(ref, clerk).orElseThrow().piece();
        assertThat(changed.correspondent()).isEqualTo("Valley Daily " + mark);
        assertThat(changed.about()).isEqualTo(about());
        assertThat(cases.read(jacket.ref(), clerk).orElseThrow().entries())
                .anyMatch(it -> changed.number().equals(it.number()));
        var ahead = new NewMail(
                clock.instant().plusSeconds(60),
                Mailpiece.Kind.CLAIM,
                null,
                "x",
                null,
                null,
                new Owner.Line(Queue.RECORDS),
                null);
        assertThatThrownBy(() -> log.log(ahead, clerk)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoMayNotKnowTheCaseLearnsNothingOfItsMail() {
        PublicRef open = filling.came(Mailpiece.Kind.OTHER, "Open " + mark, null, null, clerk);
        List<PublicRef> before = listed(clerk);
        PublicRef shut = filling.came(Mailpiece.Kind.SUBPOENA, "Shut " + mark, about(), null, clerk);
        Mailpiece piece = log.read(shut, clerk).orElseThrow().piece();
        PublicRef template = templates.list(clerk).stream()
                .filter(it -> it.name().equals("Acknowledgment"))
                .findFirst()
                .orElseThrow()
                .ref();
        PublicRef letter = letters.write(new Letter.New(template, "Rosa " + mark, "7 Canary Ave", about()), clerk);

        String letterNumber = letters.read(letter, clerk).orElseThrow().number();
        assertThat(found(letterNumber, clerk)).containsExactly(letter);
        assertThat(hints.of("Your letter " + letterNumber, clerk))
                .extracting(CaseHints.Hint::number)
                .containsExactly(jacket.number().text());

        restricted.restrict(jacket.ref(), jacket.version(), "A member is named.", sergeant);
        assertThat(listed(clerk)).isEqualTo(before).containsExactly(open);
        assertThat(log.read(shut, clerk)).isEmpty();
        assertThat(letters.read(letter, clerk)).isEmpty();
        assertThat(found(letterNumber, clerk)).isEmpty();
        assertThat(hints.of("Your " + letterNumber + " and " + jacket.number(), clerk))
                .isEmpty();
        assertThat(found(piece.number(), clerk)).isEmpty();
        assertThat(tasks(clerk))
                .noneMatch(it -> it.about() != null && it.about().ref().equals(shut));

        assertThat(listed(sergeant)).contains(shut, open);
        assertThat(letters.read(letter, sergeant)).isPresent();
        assertThat(found(letterNumber, sergeant)).containsExactly(letter);
        assertThat(log.read(shut, sergeant).orElseThrow().tasks()).hasSize(1);
        assertThat(found(piece.number(), sergeant)).contains(shut);

        Jacket now = cases.read(jacket.ref(), sergeant).orElseThrow().jacket();
        restricted.lift(jacket.ref(), now.version(), "It is over.", sergeant);
        assertThat(listed(clerk)).contains(shut);
        assertThat(letters.read(letter, clerk)).isPresent();
        assertThat(tasks(clerk))
                .anyMatch(it -> it.about() != null && it.about().ref().equals(shut));
    }

    private List<Task> tasks(Actor actor) {
        return book.first(500, actor);
    }

    private List<PublicRef> found(String number, Actor actor) {
        return search.find(number, Set.of(), 20, false, actor).stream()
                .filter(it -> it.number().equals(number))
                .map(it -> it.ref())
                .toList();
    }
}
