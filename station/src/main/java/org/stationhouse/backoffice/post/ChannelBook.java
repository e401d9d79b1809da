package org.stationhouse.backoffice.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The daily count of every channel: what was sent is accepted, rejected or pending, and nothing else. It names nobody. */
@Service
public class ChannelBook {

    private final List<Channel> channels;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    ChannelBook(List<Channel> channels, AgencyOffice agency, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.channels =
                channels.stream().sorted(Comparator.comparing(Channel::word)).toList();
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A day of a channel. @param channel its word */
    public record Line(String channel, DayCount count) {}

    /** Newest first, the last {@link OutboxDesk#DAYS} days. */
    @Transactional
    public List<Line> days(Actor actor) {
        policy.require(actor, OutboxDesk.LIST);
        List<Line> days = lines().sorted(
                        Comparator.comparing((Line it) -> it.count().day()).reversed())
                .toList();
        audit.write(Act.done("post.outbox.days", actor).count(days.size()));
        return days;
    }

    /** How many days of how many channels don't come out even. */
    @Transactional(readOnly = true)
    public int uneven() {
        return (int) lines().filter(it -> !it.count().even()).count();
    }

    private Stream<Line> lines() {
        ZoneId zone = agency.agency().map(Agency::zone).orElse(ZoneOffset.UTC);
        LocalDate from = clock.instant().atZone(zone).toLocalDate().minusDays(OutboxDesk.DAYS);
        return channels.stream().flatMap(it -> it.days(zone, from).stream().map(count -> new Line(it.word(), count)));
    }
}
