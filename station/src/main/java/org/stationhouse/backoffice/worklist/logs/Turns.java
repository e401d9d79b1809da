package org.stationhouse.backoffice.worklist.logs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Makes the turns of recurring duties whose time has come into tasks. */
@Service
public class Turns {

    private static final String BEGIN = "worklist.log.turn";

    /** So far back turns are made after an interruption: older ones nobody can do any more. */
    private static final int BACK = 7;

    private final LogStore logs;
    private final EntryStore entries;
    private final TurnStore turns;
    private final EntryTasks tasks;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Turns(
            LogStore logs,
            EntryStore entries,
            TurnStore turns,
            EntryTasks tasks,
            AgencyOffice agency,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.logs = logs;
        this.entries = entries;
        this.turns = turns;
        this.tasks = tasks;
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many turns began */
    @Transactional
    public int begin(Actor actor) {
        policy.require(actor, BEGIN);
        if (agency.agency().isEmpty()) {
            return 0;
        }
        int begun = 0;
        for (AgencyLog log : logs.all()) {
            if (log.ended() || !log.is().rhythm().recurs()) {
                continue;
            }
            if (log.is().rhythm().byEntry()) {
                for (LogEntry entry : entries.open(log.id())) {
                    begun += begin(log, entry, actor);
                }
            } else {
                begun += begin(log, null, actor);
            }
        }
        return begun;
    }

    private int begin(AgencyLog log, @Nullable LogEntry entry, Actor actor) {
        ZonedDateTime now = clock.instant().atZone(agency.zone());
        LocalTime at = log.is().rhythm().at();
        LocalDate today = now.toLocalTime().isBefore(at) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        LocalDate from =
                later(first(log, entry, now.toLocalDate()), now.toLocalDate().minusDays(BACK));
        LocalDate until = earlier(last(log, entry, today), today);
        int begun = 0;
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            if (log.is().rhythm().on(day, tasks::works)) {
                PublicRef ref = PublicRef.fresh();
                if (turns.insert(ref, log.id(), entry == null ? null : entry.id(), day)) {
                    tasks.begin(log, entry, ref, day, actor);
                    audit.write(Act.done(BEGIN, actor).on(Turn.KIND, ref.text()).changed("day", null, day));
                    begun++;
                }
            }
        }
        return begun;
    }

    /** The day after the last turn; at first the day from which the duty runs. */
    private LocalDate first(AgencyLog log, @Nullable LogEntry entry, LocalDate today) {
        LocalDate begins = entry == null ? today : date(entry, log.is().rhythm().from(), LocalDate.MAX);
        return turns.last(log.id(), entry == null ? null : entry.id())
                .map(it -> it.plusDays(1))
                .orElse(begins);
    }

    private static LocalDate last(AgencyLog log, @Nullable LogEntry entry, LocalDate today) {
        return entry == null ? today : date(entry, log.is().rhythm().until(), LocalDate.MIN);
    }

    private static LocalDate date(LogEntry entry, @Nullable String field, LocalDate otherwise) {
        String value = field == null ? null : entry.values().get(field);
        return value == null ? otherwise : LocalDate.parse(value);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
