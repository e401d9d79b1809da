package org.stationhouse.backoffice.post.mail;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.PublicRef;

/** Mail of some kinds, and faxes. */
@Component
public class MailFilling {

    private static final Phone COURT = new Phone("+15035550142");

    private final MailLog log;
    private final FaxLog faxes;
    private final Clock clock;

    MailFilling(MailLog log, FaxLog faxes, Clock clock) {
        this.log = log;
        this.faxes = faxes;
        this.clock = clock;
    }

    PublicRef came(
            Mailpiece.Kind kind,
            String correspondent,
            @Nullable CaseLink about,
            @Nullable CertifiedNumber certified,
            Actor clerk) {
        return log.log(
                new NewMail(
                        clock.instant(),
                        kind,
                        certified,
                        correspondent,
                        "Fees & <b>costs</b>",
                        about,
                        new Owner.Line(Queue.RECORDS),
                        null),
                clerk);
    }

    NewMail incoming(String sender, @Nullable CaseLink about, boolean task) {
        return fax(new Fax(Fax.Way.IN, COURT, 3, true, "Binder <2>", null), sender, null, about, Queue.RECORDS, task);
    }

    NewMail outgoing(String recipient, Phone number, @Nullable Phone again, @Nullable CaseLink about) {
        return fax(new Fax(Fax.Way.OUT, number, 12, true, null, null), recipient, again, about, null, false);
    }

    private NewMail fax(
            Fax fax, String other, @Nullable Phone again, @Nullable CaseLink about, @Nullable Queue to, boolean task) {
        return new NewMail(
                clock.instant(),
                Mailpiece.Kind.OTHER,
                null,
                other,
                "Copies & <b>notes</b>",
                about,
                fax,
                again,
                to == null ? null : new Owner.Line(to),
                task,
                null,
                Set.of());
    }

    PublicRef faxed(String sender, @Nullable CaseLink about, boolean task, Actor clerk) {
        return log.log(incoming(sender, about, task), clerk);
    }

    PublicRef sent(String recipient, Phone number, @Nullable Phone again, @Nullable CaseLink about, Actor clerk) {
        return log.log(outgoing(recipient, number, again, about), clerk);
    }

    /** @return addresses of what was put in */
    public List<String> fill(Filling.Actors actors) {
        Actor clerk = actors.as("prt1");
        PublicRef subpoena = came(
                Mailpiece.Kind.SUBPOENA,
                "Law office <b>O'Neil</b> & Co.",
                null,
                new CertifiedNumber("9361289878700317633795"),
                clerk);
        PublicRef payment = came(Mailpiece.Kind.PAYMENT, "City of <i>Elsewhere</i>", null, null, clerk);
        PublicRef in = faxed("Sheriff of <i>Elsewhere</i>", null, true, clerk);
        faxed("Bulletin of the day", null, false, clerk);
        PublicRef went = sent("Deputy DA O'Neil <b>", COURT, COURT, null, clerk);
        faxes.report(went, 1, Fax.Result.SENT, clerk);
        PublicRef astray = sent("Clinic & Co.", new Phone("+15035550143"), new Phone("+15035550143"), null, clerk);
        faxes.report(astray, 1, Fax.Result.WRONG_NUMBER, clerk);
        PublicRef awaited = sent("Court clerk", COURT, COURT, null, clerk);
        return List.of(
                "/mail/" + subpoena,
                "/mail/" + payment,
                "/mail/" + payment + "/edit",
                "/mail/" + in,
                "/mail/" + went,
                "/mail/" + astray,
                "/mail/" + awaited,
                "/faxes/" + awaited + "/edit",
                "/faxes/new?way=OUT");
    }
}
