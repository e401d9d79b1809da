package org.stationhouse.backoffice.worklist.logs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.foundation.jurisdiction.clock.Matter;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.kernel.Actor;

/** Tells the clocks of law what the entries of a log start, and what stops it: a field that is filled in, or the end of the entry. */
@Component
class EntryClocks {

    private final Clocks clocks;
    private final Worklist worklist;

    EntryClocks(Clocks clocks, Worklist worklist) {
        this.clocks = clocks;
        this.worklist = worklist;
    }

    /** It was written, or says when it happened by now. */
    void told(AgencyLog log, LogEntry entry, Actor actor) {
        LawClock law = log.is().clock();
        When when = law == null ? null : when(law, entry);
        if (law == null || when == null) {
            return;
        }
        tell(log, law, entry, new Told.Happened(law.event(), when), actor);
        String until = law.until();
        if (until != null && stood(entry, until)) {
            clocks.done(matter(entry), log.is().field(until).orElseThrow().label(), actor);
        }
    }

    /** Its moment may be another one, or none; what stopped it may not stand there any more. */
    void corrected(AgencyLog log, LogEntry before, LogEntry after, Actor actor) {
        LawClock law = log.is().clock();
        if (law == null) {
            return;
        }
        if (when(law, before) != null && when(law, after) == null) {
            tell(log, law, after, new Told.TakenBack(law.event()), actor);
        }
        told(log, after, actor);
        if (law.until() != null && stood(before, law.until()) && !stood(after, law.until())) {
            clocks.undone(matter(after), actor);
        }
    }

    void closed(AgencyLog log, LogEntry entry, String result, Actor actor) {
        if (byEnd(log)) {
            clocks.done(matter(entry), result, actor);
        }
    }

    void opened(AgencyLog log, LogEntry entry, Actor actor) {
        if (byEnd(log)) {
            clocks.undone(matter(entry), actor);
        }
    }

    void voided(AgencyLog log, LogEntry entry, Actor actor) {
        LawClock law = log.is().clock();
        if (law != null && when(law, entry) != null) {
            tell(log, law, entry, new Told.TakenBack(law.event()), actor);
        }
    }

    private static boolean byEnd(AgencyLog log) {
        LawClock law = log.is().clock();
        return law != null && law.until() == null;
    }

    private static boolean stood(LogEntry entry, String field) {
        return entry.values().containsKey(field);
    }

    /** Under one kind for as long as it lasts; who may know of the clocks is who may know of the entry. */
    private void tell(AgencyLog log, LawClock law, LogEntry entry, Told told, Actor actor) {
        String owner = log.is().owner();
        clocks.tell(matter(entry), law.rules(), owner.isEmpty() ? null : owner, told, actor);
        String kind = EntryFiling.kind(entry.guarded());
        if (!kind.equals(LogEntry.KIND)) {
            worklist.refiled(LogEntry.KIND, kind, entry.ref());
        }
    }

    private static Matter matter(LogEntry entry) {
        return new Matter(LogEntry.KIND, entry.ref(), entry.number(), Set.of());
    }

    /** @return null while the field that says it is empty */
    private static @Nullable When when(LawClock law, LogEntry entry) {
        if (law.from() == null) {
            return new When.At(entry.at());
        }
        String value = entry.values().get(law.from());
        return value == null
                ? null
                : value.length() == 10 ? new When.On(LocalDate.parse(value)) : new When.At(Instant.parse(value));
    }
}
