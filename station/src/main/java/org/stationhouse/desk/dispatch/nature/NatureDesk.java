package org.stationhouse.desk.dispatch.nature;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.Question;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The agency's list of natures: added to, renamed, weighed anew, withdrawn and brought back, each time as an edition that stays. */
@Service
public class NatureDesk {

    private static final String WRITE = "dispatch.nature.write";
    private static final String LIST = "dispatch.nature.list";

    private final NatureStore editions;
    private final Natures natures;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    NatureDesk(NatureStore editions, Natures natures, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.editions = editions;
        this.natures = natures;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A nature of the agency's own. */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void add(Nature said, String why, Actor actor) {
        policy.require(actor, WRITE);
        NatureRules.codeIsNew(newest(said.code()).isPresent());
        NatureRules.wordsAreItsOwn(said, natures.all());
        kept("dispatch.nature.add", null, new NatureEdition(said, 1, false, why, null), actor);
    }

    /** Other words, another priority, other questions. @param number edition that the page showed */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void change(Nature said, int number, String why, Actor actor) {
        policy.require(actor, WRITE);
        NatureEdition now = at(said.code(), number);
        NatureRules.inUse(now);
        NatureRules.wordsAreItsOwn(said, natures.all());
        kept("dispatch.nature.change", now, new NatureEdition(said, number + 1, false, why, null), actor);
    }

    /** No new calls are taken under it; old ones keep it. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void withdraw(String code, int number, String why, Actor actor) {
        policy.require(actor, WRITE);
        NatureEdition now = at(code, number);
        NatureRules.inUse(now);
        kept("dispatch.nature.withdraw", now, new NatureEdition(now.nature(), number + 1, true, why, null), actor);
    }

    /** Calls are taken under it again. */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void bringBack(String code, int number, String why, Actor actor) {
        policy.require(actor, WRITE);
        NatureEdition now = at(code, number);
        NatureRules.outOfUse(now);
        NatureRules.wordsAreItsOwn(now.nature(), natures.all());
        kept("dispatch.nature.back", now, new NatureEdition(now.nature(), number + 1, false, why, null), actor);
    }

    private void kept(String verb, @Nullable NatureEdition was, NatureEdition now, Actor actor) {
        if (editions.insert(now, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor.name()) == 0) {
            throw new SomeoneElseSaved("the nature");
        }
        Nature before = was == null ? null : was.nature();
        Nature after = now.nature();
        audit.write(Act.done(verb, actor)
                .on(NatureEdition.KIND, after.code())
                .because(now.why())
                .changed("words", before == null ? null : before.words(), after.words())
                .changed("priority", before == null ? null : before.priority(), after.priority())
                .changed("also", before == null ? null : before.also(), after.also())
                .changed("questions", before == null ? null : lines(before), lines(after))
                .changed("edition", was == null ? null : was.number(), now.number()));
    }

    private static List<String> lines(Nature nature) {
        return nature.questions().stream().map(Question::line).toList();
    }

    /** @throws SomeoneElseSaved when that is no longer the newest edition */
    private NatureEdition at(String code, int number) {
        NatureEdition now = newest(code).orElseThrow(NoSuch::new);
        if (now.number() != number) {
            throw new SomeoneElseSaved("the nature");
        }
        return now;
    }

    private Optional<NatureEdition> newest(String code) {
        return all(code).stream().findFirst();
    }

    /** Every edition, the newest first; the shipped one stands last. */
    private List<NatureEdition> all(String code) {
        return Stream.concat(
                        editions.of(code).stream(),
                        natures.shipped().stream()
                                .filter(it -> it.code().equals(code))
                                .map(NatureEdition::shipped))
                .toList();
    }

    /** Every edition of one code, the newest first. @throws NoSuch when there is no such code */
    @Transactional
    List<NatureEdition> read(String code, Actor actor) {
        policy.require(actor, LIST);
        List<NatureEdition> all = all(code);
        if (all.isEmpty()) {
            throw new NoSuch();
        }
        audit.write(Act.done("dispatch.nature.read", actor).on(NatureEdition.KIND, code));
        return all;
    }

    /** By code. @param text part of code, words or other words; null for all */
    @Transactional
    List<NatureEdition> list(@Nullable String text, boolean withdrawn, Actor actor) {
        policy.require(actor, LIST);
        List<NatureEdition> found = found(text, withdrawn);
        audit.write(Act.done(LIST, actor).count(found.size()));
        return found;
    }

    /** The same, to leave the house. @param reason why, as typed; null for none */
    @Transactional
    List<NatureEdition> export(@Nullable String text, boolean withdrawn, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.nature.export");
        List<NatureEdition> found = found(text, withdrawn);
        audit.write(Act.done("dispatch.nature.export", actor).because(reason).count(found.size()));
        return found;
    }

    private List<NatureEdition> found(@Nullable String text, boolean withdrawn) {
        var all = new LinkedHashMap<String, NatureEdition>();
        natures.shipped().forEach(it -> all.put(it.code(), NatureEdition.shipped(it)));
        editions.current().forEach(it -> all.put(it.nature().code(), it));
        String asked = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<>(all.values());
        found.removeIf(it -> it.withdrawn() != withdrawn || !says(it.nature(), asked));
        found.sort(Comparator.comparing(it -> it.nature().code()));
        return found;
    }

    private static boolean says(Nature nature, String asked) {
        return (nature.code() + " " + nature.words() + " " + String.join(" ", nature.also()))
                .toLowerCase(Locale.ROOT)
                .contains(asked);
    }
}
