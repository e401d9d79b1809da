package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.backoffice.post.letter.Letter;
import org.stationhouse.backoffice.post.letter.Letters;
import org.stationhouse.backoffice.post.letter.Template;
import org.stationhouse.backoffice.post.letter.Templates;
import org.stationhouse.backoffice.post.mail.MailLog;
import org.stationhouse.backoffice.post.mail.Mailpiece;
import org.stationhouse.backoffice.post.mail.NewMail;
import org.stationhouse.backoffice.post.notice.NewNotice;
import org.stationhouse.backoffice.post.notice.Notice;
import org.stationhouse.backoffice.post.notice.Notices;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.kernel.Actor;

/** The post room of the invented agency: two notices, the mail and the faxes of the last days, a letter. */
@Service
class DemoPost {

    private final DemoClock clock;
    private final Notices notices;
    private final MailLog mail;
    private final Letters letters;
    private final Templates templates;
    private final DemoFaxes faxes;

    DemoPost(DemoClock clock, Notices notices, MailLog mail, Letters letters, Templates templates, DemoFaxes faxes) {
        this.clock = clock;
        this.notices = notices;
        this.mail = mail;
        this.letters = letters;
        this.templates = templates;
        this.faxes = faxes;
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, ZoneId zone, Actor clerk, Actor supervisor) {
        came(
                end.minus(Duration.ofDays(4)),
                Mailpiece.Kind.SUBPOENA,
                "Public Defender, Valley County",
                "Records of a traffic stop",
                "9361289878700317633795",
                clerk);
        came(
                end.minus(Duration.ofDays(3)),
                Mailpiece.Kind.PAYMENT,
                "Dewey Towing",
                "Check for two copies",
                null,
                clerk);
        came(
                end.minus(Duration.ofDays(1)),
                Mailpiece.Kind.REQUEST,
                "Harbor Insurance",
                "Collision at Fountain Sq",
                null,
                clerk);
        faxes.fill(end, clerk);
        clock.turnTo(end.minus(Duration.ofDays(1)));
        templates.list(clerk).stream()
                .map(Template::ref)
                .findFirst()
                .ifPresent(it -> letters.write(
                        new Letter.New(it, "Harbor Insurance", "PO Box 12\nValley City CA 90001", null), clerk));
        clock.turnTo(end.minus(Duration.ofDays(2)));
        notices.give(
                new NewNotice(
                        Notice.Kind.POLICY,
                        "Counter: photo ID for every release",
                        "From Monday on nothing leaves the counter without a photo ID, copies of reports among it.\n"
                                + "Note kind and number of the ID on the receipt.",
                        Notice.EVERYONE,
                        end.plus(Duration.ofDays(5)).atZone(zone).toLocalDate(),
                        false),
                supervisor);
        notices.give(
                new NewNotice(
                        Notice.Kind.BULLETIN,
                        "Parking lot B is closed on Thursday",
                        "The lot is paved from 0600 to 1500.",
                        Queue.RECORDS.name(),
                        null,
                        false),
                supervisor);
    }

    @SuppressWarnings("NullAway") // the mark of a nested type is not read from a class file
    private void came(
            Instant at, Mailpiece.Kind kind, String sender, String summary, @Nullable String certified, Actor clerk) {
        clock.turnTo(at);
        mail.log(
                new NewMail(
                        at,
                        kind,
                        certified == null ? null : new CertifiedNumber(certified),
                        sender,
                        summary,
                        null,
                        new Owner.Line(Queue.RECORDS),
                        null),
                clerk);
    }
}
