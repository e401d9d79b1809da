package org.stationhouse.backoffice.worklist.logs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;
import org.stationhouse.foundation.web.NoSuch;

/** Blank forms with numbers of the log's own series, printed ahead and entered later under their number. */
@Service
public class Blanks {

    private static final String PRINT = "worklist.log.blank";

    private final LogStore logs;
    private final BlankStore blanks;
    private final LogRights rights;
    private final NumberSeries numbers;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Blanks(
            LogStore logs,
            BlankStore blanks,
            LogRights rights,
            NumberSeries numbers,
            AgencyOffice agency,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.logs = logs;
        this.blanks = blanks;
        this.rights = rights;
        this.numbers = numbers;
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A log and the numbers on its blank forms. */
    public record Pack(AgencyLog log, List<String> numbers) {}

    /** Reserves numbers for blank forms. @param count 1 to {@link Blank#MOST} */
    @Transactional(noRollbackFor = Refusal.class)
    public void make(PublicRef ref, int count, Actor actor) {
        policy.require(actor, PRINT);
        AgencyLog log = written(ref, actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int year = now.atZone(agency.zone()).getYear();
        long first = numbers.reserveBlock(log.series(), year, count);
        LongStream.range(first, first + count)
                .forEach(it -> blanks.insert(new Blank(log.id(), log.edition(), year, it), now, actor.name()));
        audit.write(Act.done(PRINT, actor)
                .on(AgencyLog.KIND, ref.text())
                .changed("numbers", null, log.number(year, first) + " to " + log.number(year, first + count - 1)));
    }

    /** The forms that are still out, to be printed. */
    @Transactional
    public Pack print(PublicRef ref, Actor actor) {
        policy.require(actor, PRINT);
        AgencyLog log = written(ref, actor);
        audit.write(Act.done("worklist.log.blankprint", actor).on(AgencyLog.KIND, ref.text()));
        return new Pack(log, open(log));
    }

    /** A form was torn or lost: its number is void for good. */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void spoil(PublicRef ref, String number, String why, Actor actor) {
        policy.require(actor, PRINT);
        AgencyLog log = written(ref, actor);
        Blank blank = blanks.open(log.id()).stream()
                .filter(it -> log.number(it.year(), it.running()).equals(number))
                .findFirst()
                .orElseThrow(() -> new Unfit("number", "worklist.log.blank.none"));
        blanks.settle(blank, clock.instant().truncatedTo(ChronoUnit.MILLIS), why);
        numbers.giveUp(log.series(), blank.year(), blank.running(), why, actor);
        audit.write(Act.done("worklist.log.spoil", actor)
                .on(AgencyLog.KIND, ref.text())
                .because(why)
                .changed("number", number, null));
    }

    List<String> open(AgencyLog log) {
        return blanks.open(log.id()).stream()
                .map(it -> log.number(it.year(), it.running()))
                .toList();
    }

    private AgencyLog written(PublicRef ref, Actor actor) {
        AgencyLog log = logs.find(ref).filter(it -> rights.reads(it, actor)).orElseThrow(NoSuch::new);
        LogRules.writes(rights.writes(log, actor));
        return log;
    }
}
