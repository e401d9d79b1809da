package org.stationhouse.desk.reports.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** Words that are not asked about again: those of one report, and the agency's own. */
@Service
public class AcceptedWords {

    static final String LIST = "reports.vocabulary.list";
    static final String WRITE = "reports.vocabulary.write";
    static final int LONGEST = 40;

    /** Letters, with apostrophes and hyphens between them. */
    static final String WORD = "\\p{L}+(?:['’-]\\p{L}+)*";

    private static final String KIND = "reports.vocabulary";

    private final WordStore store;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    AcceptedWords(WordStore store, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that count for a report. @param report its id */
    public Set<String> of(long report) {
        return Set.copyOf(store.of(report));
    }

    /**
     * Accepts a word in a report whose caller has asked for the right and writes the audit line.
     *
     * @return whether it is new there
     * @throws Refusal when it is none
     */
    public boolean accept(long report, String word, Actor actor) {
        if (word.length() > LONGEST || !word.matches(WORD)) {
            throw new Refusal("Only a single word is accepted.", "Proofreading: accepted words");
        }
        return store.accept(report, small(word), now(), actor.name()) > 0;
    }

    @Transactional
    List<String> list(Actor actor) {
        policy.require(actor, LIST);
        audit.write(Act.done(LIST, actor));
        return store.agency();
    }

    /** @throws Unfit of the field {@code word} when it is there already */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void add(String word, Actor actor) {
        policy.require(actor, WRITE);
        if (store.add(small(word), now(), actor.name()) == 0) {
            throw new Unfit("word", "reports.word.known");
        }
        audit.write(Act.done(WRITE, actor).on(KIND, small(word)));
    }

    /** @throws NoSuch when it is not there */
    @Transactional(noRollbackFor = Refusal.class)
    public void remove(String word, Actor actor) {
        policy.require(actor, WRITE);
        if (store.remove(small(word)) == 0) {
            throw new NoSuch();
        }
        audit.write(Act.done("reports.vocabulary.remove", actor).on(KIND, small(word)));
    }

    private static String small(String word) {
        return word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
