package org.stationhouse.backoffice.post.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.cases.JacketHouse;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.post.ChannelBook;
import org.stationhouse.backoffice.post.DayCount;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The fax log; and faxes about a restricted case, on both sides. */
@StationTest
class LoggingFaxesTests extends JacketHouse {

    private static final Phone COURT = new Phone("+15035550142");
    private static final Phone ELSEWHERE = new Phone("+15035550143");

    @Autowired
    MailLog log;

    @Autowired
    FaxLog faxes;

    @Autowired
    MailFilling filling;

    @Autowired
    ChannelBook channels;

    @Autowired
    SearchBox search;

    @Autowired
    Records records;

    private PublicRef sent(@Nullable CaseLink about, Phone number, @Nullable Phone again) {
        return filling.sent("Court " + mark, number, again, about, clerk);
    }

    private List<PublicRef> listed(Actor actor, @Nullable String result) {
        var filter = new MailFilter(true, null, mark, null, result, null, null, ZoneId.of("America/Los_Angeles"));
        return log.list(filter, MailStore.NEWEST, 0, 20, actor).stream()
                .map(Mailpiece::ref)
                .toList();
    }

    @Test
    void aNumberIsSureOnceAFaxHasReachedIt() {
        assertThatThrownBy(() -> sent(null, COURT, null)).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> sent(null, COURT, ELSEWHERE)).isInstanceOf(Unfit.class);
        PublicRef first = sent(null, COURT, COURT);
        assertThat(faxes.reached("Court " + mark, clerk)).isEmpty();
        assertThatThrownBy(() -> sent(null, COURT, null))
                .as("the machine has not said that it went through")
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> faxes.report(first, 9, Fax.Result.SENT, clerk)).isInstanceOf(SomeoneElseSaved.class);
        faxes.report(first, 1, Fax.Result.SENT, clerk);
        assertThat(faxes.reached("court " + mark, clerk)).containsExactly(COURT);
        PublicRef second = sent(null, COURT, null);
        assertThatThrownBy(() -> sent(null, ELSEWHERE, null)).isInstanceOf(Unfit.class);

        faxes.report(first, 2, Fax.Result.WRONG_NUMBER, clerk);
        assertThat(faxes.reached("Court " + mark, clerk)).isEmpty();
        assertThat(log.read(first, clerk).orElseThrow().tasks())
                .as("confidential content at a wrong number")
                .extracting(Task::kind)
                .containsExactly("post.fax.task.wrong");
        assertThatThrownBy(() -> faxes.report(first, 3, Fax.Result.SENT, clerk)).isInstanceOf(Refusal.class);
        assertThat(listed(clerk, null)).containsExactly(second, first);
        assertThat(listed(clerk, MailFilter.AWAITED)).containsExactly(second);
        assertThat(listed(clerk, "WRONG_NUMBER")).containsExactly(first);
        assertThat(channels.days(sergeant))
                .filteredOn(it -> it.channel().equals("FAX"))
                .isNotEmpty()
                .extracting(ChannelBook.Line::count)
                .allMatch(DayCount::even);
        assertThat(faxes.day(faxes.today(), clerk)).extracting(Mailpiece::ref).containsSubsequence(first, second);
    }

    @Test
    void aFaxStaysAFaxAndItsWayStays() {
        PublicRef out = sent(null, COURT, COURT);
        PublicRef in = filling.faxed("Law office " + mark, null, true, clerk);
        assertThat(log.read(in, clerk).orElseThrow().tasks()).hasSize(1);
        PublicRef quiet = filling.faxed("Bulletin " + mark, null, false, clerk);
        assertThat(log.read(quiet, clerk).orElseThrow().tasks()).isEmpty();
        assertThat(log.read(quiet, clerk).orElseThrow().piece().handedTo()).isEqualTo("RECORDS");
        NewMail incoming = filling.incoming("Law office " + mark, null, false);
        assertThatThrownBy(() -> log.change(out, 1, incoming, clerk)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> faxes.report(in, 1, Fax.Result.SENT, clerk)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> faxes.cover(in, clerk)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> log.change(in, 1, filling.outgoing("x", COURT, COURT, null), clerk))
                .isInstanceOf(NoSuch.class);
        log.change(in, 1, filling.incoming("Law firm " + mark, about(), false), clerk);
        assertThat(cases.read(jacket.ref(), clerk).orElseThrow().entries())
                .anyMatch(it -> it.word().equals("post.fax.way.IN") && ("/mail/" + in).equals(it.path()));
    }

    @Test
    void whoMayNotKnowTheCaseLearnsNothingOfItsFaxes() {
        PublicRef shut = sent(about(), COURT, COURT);
        faxes.report(shut, 1, Fax.Result.SENT, clerk);
        String number = log.read(shut, clerk).orElseThrow().piece().number();
        assertThat(found(number, clerk)).containsExactly(shut);
        assertThat(found("503-555-0142", clerk)).contains(shut);
        assertThat(records.sees(shut, clerk)).isTrue();

        restricted.restrict(jacket.ref(), jacket.version(), "A member is named.", sergeant);
        assertThat(listed(clerk, null)).isEmpty();
        assertThat(found(number, clerk)).isEmpty();
        assertThat(faxes.reached("Court " + mark, clerk)).isEmpty();
        assertThat(records.sees(shut, clerk)).isFalse();
        assertThat(faxes.day(faxes.today(), clerk)).extracting(Mailpiece::ref).doesNotContain(shut);
        assertThatThrownBy(() -> faxes.cover(shut, clerk)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> faxes.report(shut, 2, Fax.Result.WRONG_NUMBER, clerk))
                .isInstanceOf(NoSuch.class);

        assertThat(listed(sergeant, null)).containsExactly(shut);
        assertThat(faxes.reached("Court " + mark, sergeant)).containsExactly(COURT);
        assertThat(faxes.day(faxes.today(), sergeant))
                .extracting(Mailpiece::ref)
                .contains(shut);
        assertThat(found(number, sergeant)).containsExactly(shut);
    }

    private List<PublicRef> found(String number, Actor actor) {
        return search.find(number, Set.of(), 50, false, actor).stream()
                .map(it -> it.ref())
                .toList();
    }
}
