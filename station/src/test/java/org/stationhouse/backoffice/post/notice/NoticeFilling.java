package org.stationhouse.backoffice.post.notice;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Notices in every state. */
@Component
public class NoticeFilling {

    private final Notices notices;
    private final AgencyOffice agency;
    private final Clock clock;

    NoticeFilling(Notices notices, AgencyOffice agency, Clock clock) {
        this.notices = notices;
        this.agency = agency;
        this.clock = clock;
    }

    /** @return addresses of what was put in */
    public List<String> fill(Filling.Actors actors) {
        Actor sergeant = actors.as("supervisor");
        Actor clerk = actors.as("prt1");
        var today = clock.instant().atZone(agency.zone()).toLocalDate();
        PublicRef waits = notices.give(
                new NewNotice(
                        Notice.Kind.POLICY,
                        "Key <b>control</b> & returns",
                        "Keys go back to the box.\n\nSign <i>each</i> time.",
                        Notice.EVERYONE,
                        today.plusDays(3),
                        false),
                sergeant);
        notices.acknowledge(waits, clerk);
        PublicRef withdrawn = notices.give(
                new NewNotice(Notice.Kind.BULLETIN, "Old bulletin", "It is over.", "RECORDS", null, true), sergeant);
        notices.withdraw(withdrawn, 1, "Out of date", sergeant);
        return List.of("/notices/" + waits, "/notices/" + withdrawn);
    }
}
