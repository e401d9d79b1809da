package org.stationhouse.backoffice.master.hot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.backoffice.master.HotWarnings;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of the agency's own list: enter, check as the second person, take off, look up for a purpose. */
@Service
public class HotDesk {

    private static final String KIND = HotWarnings.KIND;
    private static final String RULE = "Hot file: a second person checks each entry";

    /** Entries that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final HotStore entries;
    private final List<HotFile> files;
    private final NumberSeries numbers;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    HotDesk(
            HotStore entries,
            List<HotFile> files,
            NumberSeries numbers,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.entries = entries;
        this.files = files;
        this.numbers = numbers;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /** Enters somebody or something; it warns at once, and says that nobody has checked it yet. */
    @Transactional(noRollbackFor = Refusal.class)
    public PublicRef enter(NewHot said, Actor actor) {
        policy.require(actor, "master.hot.enter");
        int year = clock.year();
        long running = numbers.reserve(HotEntry.SERIES, year);
        PublicRef ref = PublicRef.fresh();
        entries.insert(ref, HotEntry.number(year, running), said, clock.now(), actor.name());
        numbers.use(HotEntry.SERIES, year, running);
        audit.write(Act.done("master.hot.enter", actor)
                .on(KIND, ref.text())
                .inCase(said.caseNumber().isEmpty() ? null : said.caseNumber())
                .because(said.reason())
                .changed("kind", null, said.subject() + " " + said.kind())
                .changed("said", null, said.said())
                .changed("born", null, said.born())
                .changed("state", null, said.state())
                .changed("detail", null, said.detail())
                .changed("since", null, said.sinceOn())
                .changed("until", null, said.untilOn())
                .changed("contact", null, said.contact()));
        return ref;
    }

    /**
     * A second person has compared the entry with its source.
     *
     * @throws Refusal when the actor entered it himself, or it was checked or taken off before
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void check(PublicRef ref, int version, Actor actor) {
        policy.require(actor, "master.hot.check");
        HotEntry entry = entries.find(ref).orElseThrow(NoSuch::new);
        if (entry.enteredBy().equals(actor.name())) {
            throw new Refusal("Another person than the one who entered it checks an entry.", RULE);
        }
        if (entry.checkedAt() != null || entry.clearedAt() != null) {
            throw new Refusal("This entry was checked or taken off already.", RULE);
        }
        saved(entries.check(entry.id(), version, clock.now(), actor.name()), entry);
        audit.write(Act.done("master.hot.check", actor).on(KIND, ref.text()).changed("checked", null, actor.name()));
    }

    /** It does not hold any more: found, arrested, recovered, entered by mistake. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void clear(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, "master.hot.clear");
        HotEntry entry = entries.find(ref).orElseThrow(NoSuch::new);
        if (entry.clearedAt() != null) {
            throw new Refusal("This entry was taken off already.", "Hot file: an entry is taken off once");
        }
        Instant now = clock.now();
        saved(entries.clear(entry.id(), version, why, now, actor.name()), entry);
        audit.write(Act.done("master.hot.clear", actor)
                .on(KIND, ref.text())
                .because(why)
                .changed("cleared", null, now));
    }

    private static void saved(int rows, HotEntry entry) {
        if (rows == 0) {
            throw new SomeoneElseSaved("Entry " + entry.number());
        }
    }

    /** The list, for those who keep it. */
    @Transactional
    List<HotEntry> list(HotFilter filter, int skip, int most, Actor actor) {
        policy.require(actor, "master.hot.list");
        List<HotEntry> found = entries.list(filter, clock.today(), skip, most);
        audit.write(Act.done("master.hot.list", actor)
                .on(KIND, found.stream().map(it -> it.ref().text()).toList())
                .asked(filter.asked()));
        return found;
    }

    /** The next entries of the list as they leave the house. @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<HotEntry> export(HotFilter filter, @Nullable String reason, int skip, Actor actor) {
        policy.require(actor, "master.hot.export");
        Export.require(
                reason,
                large -> entries.list(filter, clock.today(), 0, large + 1).size() > large);
        List<HotEntry> found = entries.list(filter, clock.today(), skip, EXPORTED);
        audit.write(Act.done("master.hot.export", actor)
                .because(reason)
                .on(KIND, found.stream().map(it -> it.ref().text()).toList())
                .asked(filter.asked()));
        return found;
    }

    /** One entry, for those who keep the list. */
    @Transactional
    Optional<HotEntry> read(PublicRef ref, Actor actor) {
        policy.require(actor, "master.hot.list");
        Optional<HotEntry> found = entries.find(ref);
        found.ifPresent(it -> audit.write(Act.done("master.hot.read", actor).on(KIND, ref.text())));
        return found;
    }

    /** Who or what a warning was about, so that it need not be typed to be looked up; nothing else of the entry is told. */
    @Transactional
    Optional<HotEntry> warned(PublicRef ref, Actor actor) {
        policy.require(actor, "master.hot.look");
        Optional<HotEntry> found = entries.find(ref).filter(it -> it.holds(clock.today()));
        found.ifPresent(it -> audit.write(Act.done("master.hot.warn", actor).on(KIND, ref.text())));
        return found;
    }

    /**
     * What a look-up found.
     *
     * @param hits of all hot files
     * @param entries whole entries of the agency's own list among them
     */
    record Looked(List<HotFile.Hit> hits, List<HotEntry> entries) {}

    /**
     * Looks somebody or something up. Purpose, and case or reason, stand in the audit line each time, also when nothing is found.
     *
     * @param purpose one of {@link LookForm#PURPOSES}
     * @param caseNumber empty when a reason is given
     * @param reason empty when a case is given
     */
    @Transactional
    Looked look(HotFile.Asked asked, String purpose, String caseNumber, String reason, String typed, Actor actor) {
        policy.require(actor, "master.hot.look");
        List<HotFile.Hit> hits =
                files.stream().flatMap(it -> it.hits(asked).stream()).toList();
        List<HotEntry> own = hits.stream()
                .filter(HotFile.Hit::local)
                .flatMap(it -> entries.find(it.ref()).stream())
                .toList();
        audit.write(Act.done("master.hot.look", actor)
                .on(KIND, hits.stream().map(it -> it.ref().text()).toList())
                .purpose(purpose)
                .inCase(caseNumber.isEmpty() ? null : caseNumber)
                .because(reason.isEmpty() ? null : reason)
                .asked(typed));
        return new Looked(hits, own);
    }
}
