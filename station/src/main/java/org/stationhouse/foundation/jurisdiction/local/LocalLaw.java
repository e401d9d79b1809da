package org.stationhouse.foundation.jurisdiction.local;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.law.Fee;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.Provision;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Values of the agency's own: each stands under an ordinance or resolution, and none weakens a state or federal rule. */
@Service
public class LocalLaw {

    private static final String KIND = "jurisdiction.value";

    private final LocalValueStore store;
    private final CounselStore counsels;
    private final LocalLayer layer;
    private final LawBook book;
    private final AuditTrail audit;
    private final Clock clock;

    LocalLaw(
            LocalValueStore store,
            CounselStore counsels,
            LocalLayer layer,
            LawBook book,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.counsels = counsels;
        this.layer = layer;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** All values with their history, newest first. */
    @Transactional(readOnly = true)
    public List<Kept<LocalValue>> values() {
        return store.all();
    }

    /** Whether the agency could have a value of its own for a provision. */
    public boolean open(Provision provision) {
        return StricterRules.open(provision);
    }

    /**
     * Sets a value.
     *
     * @throws IllegalArgumentException with a sentence for the person when the rule is not in force, the value would weaken it, or
     *     another holds at the same time
     */
    @Transactional
    public PublicRef set(LocalValue value, Actor actor) {
        Rule rule = book.rule(value.rule(), value.from())
                .orElseThrow(() -> new IllegalArgumentException("No rule of this name is in force on the first day."));
        StricterRules.require(rule, value);
        if (store.holding().stream().anyMatch(value::overlaps)) {
            throw new IllegalArgumentException(
                    "The agency has a value for this already; give that one a last day first.");
        }
        var ref = PublicRef.fresh();
        store.insert(ref, value, actor.name(), clock.instant());
        audit.write(Act.done("jurisdiction.value.set", actor)
                .on(KIND, ref.text())
                .because(value.why())
                .changed("rule", null, value.rule())
                .changed("item", null, value.item())
                .changed("value", null, value.value().toPlainString())
                .changed("ordinance", null, value.ordinance())
                .changed("from", null, value.from()));
        layer.changed();
        return ref;
    }

    /**
     * Gives a value a last day, or strikes it.
     *
     * @param lastDay null when it was a mistake and never held
     * @param version version that this was decided on
     * @throws SomeoneElseSaved when it is no longer the current one
     */
    @Transactional
    public void end(PublicRef ref, @Nullable LocalDate lastDay, String why, int version, Actor actor) {
        LocalValue value = store.find(ref).orElseThrow().said();
        String reason = LocalCalendar.reason(why);
        LocalCalendar.checkLastDay(value.from(), lastDay);
        if (store.end(ref, lastDay, reason, version, actor.name(), clock.instant()) == 0) {
            throw new SomeoneElseSaved("the agency's value");
        }
        audit.write(Act.done(lastDay == null ? "jurisdiction.value.strike" : "jurisdiction.value.end", actor)
                .on(KIND, ref.text())
                .because(reason)
                .changed("lastDay", value.until(), lastDay));
        layer.changed();
    }

    /** Whether a fee may be charged on a day, and how much. */
    public Charge charge(RuleId id, String fee, LocalDate day) {
        Optional<Rule> rule = book.rule(id, day);
        return rule.stream()
                .flatMap(it -> it.all(Fee.class).stream())
                .filter(it -> it.fee().equals(fee))
                .findFirst()
                .map(it -> FeeRules.charge(
                        rule.orElseThrow(), it, LocalValue.of(layer.values(), rule.orElseThrow(), it, day)))
                .orElseGet(() -> new Charge.Refused(FeeRules.NO_STATUTE, ""));
    }

    /** Whom to ask about what is not verified. */
    @Transactional(readOnly = true)
    public Counsel counsel() {
        return counsels.find().orElse(Counsel.NOBODY);
    }

    /** Names whom to ask. @throws SomeoneElseSaved when somebody else did meanwhile */
    @Transactional
    public void ask(Counsel counsel, Actor actor) {
        Counsel before = counsel();
        int changed = counsel.version() == 0 ? counsels.insert(counsel.contact()) : counsels.update(counsel);
        if (changed == 0) {
            throw new SomeoneElseSaved("whom to ask");
        }
        audit.write(
                Act.done("jurisdiction.counsel.name", actor).changed("contact", before.contact(), counsel.contact()));
    }
}
