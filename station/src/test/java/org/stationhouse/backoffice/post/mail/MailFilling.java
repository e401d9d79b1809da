package org.stationhouse.backoffice.post.mail;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Mail of some kinds. */
@Component
public class MailFilling {

    private final MailLog log;
    private final Clock clock;

    MailFilling(MailLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    PublicRef came(
            Mailpiece.Kind kind,
            String sender,
            @Nullable CaseLink about,
            @Nullable CertifiedNumber certified,
            Actor clerk) {
        return log.log(
                new NewMail(
                        clock.instant(),
                        kind,
                        certified,
                        sender,
                        "Fees & <b>costs</b>",
                        about,
                        new Owner.Line(Queue.RECORDS),
                        null),
                clerk);
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
        return List.of("/mail/" + subpoena, "/mail/" + payment, "/mail/" + payment + "/edit");
    }
}
