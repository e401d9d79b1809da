package org.stationhouse.foundation.jurisdiction.local;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The agency's own calendar: closures, dated and adopted holidays, hours of the desks. */
@Service
public class LocalCalendar {

    private static final String KIND = "jurisdiction.day";

    private final LocalDayStore store;
    private final LocalLayer layer;
    private final AuditTrail audit;
    private final Clock clock;

    LocalCalendar(LocalDayStore store, LocalLayer layer, AuditTrail audit, Clock clock) {
        this.store = store;
        this.layer = layer;
        this.audit = audit;
        this.clock = clock;
    }

    /** All lines with their history, newest first. */
    @Transactional(readOnly = true)
    public List<Kept<LocalDay>> days() {
        return store.all();
    }

    /** @throws IllegalArgumentException with a sentence for the person when the line contradicts another */
    @Transactional
    public PublicRef set(LocalDay day, Actor actor) {
        LocalDayRules.check(day, store.all());
        var ref = PublicRef.fresh();
        store.insert(ref, day, actor.name(), clock.instant());
        audit.write(Act.done("jurisdiction.day.set", actor)
                .on(KIND, ref.text())
                .because(day.why())
                .changed("kind", null, day.kind())
                .changed("desk", null, day.desk())
                .changed("holiday", null, day.holiday())
                .changed("firstDay", null, day.firstDay())
                .changed("lastDay", null, day.lastDay()));
        layer.changed();
        return ref;
    }

    /**
     * Gives a line a last day, or strikes it.
     *
     * @param lastDay null when it was a mistake and never held
     * @param version version that this was decided on
     * @throws SomeoneElseSaved when it is no longer the current one
     */
    @Transactional
    public void end(PublicRef ref, @Nullable LocalDate lastDay, String why, int version, Actor actor) {
        LocalDay day = store.find(ref).orElseThrow().said();
        String reason = reason(why);
        checkLastDay(day.firstDay(), lastDay);
        if (store.end(ref, lastDay, reason, version, actor.name(), clock.instant()) == 0) {
            throw new SomeoneElseSaved("the agency's calendar");
        }
        audit.write(Act.done(lastDay == null ? "jurisdiction.day.strike" : "jurisdiction.day.end", actor)
                .on(KIND, ref.text())
                .because(reason)
                .changed("lastDay", day.lastDay(), lastDay));
        layer.changed();
    }

    static String reason(String why) {
        if (why.isBlank() || why.length() > 300) {
            throw new IllegalArgumentException("Say who decided it, and why, in at most 300 characters.");
        }
        return why.strip();
    }

    static void checkLastDay(LocalDate first, @Nullable LocalDate last) {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("The last day is the first day or later; strike what never held.");
        }
    }
}
