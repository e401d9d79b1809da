package org.stationhouse.backoffice.cases.followup;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** How solvable a case is: scored by whoever works on it, screened by a supervisor, weighed as the agency decides. */
@Service
public class Solvability {

    private static final String SCORE = "cases.followup.score";
    private static final String SCREEN = "cases.followup.screen";
    private static final String WEIGH = "cases.followup.weigh";

    private final WeighingStore weighings;
    private final ScoreStore scores;
    private final CaseFile file;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    Solvability(WeighingStore weighings, ScoreStore scores, CaseFile file, AccessPolicy policy, AuditTrail audit) {
        this.weighings = weighings;
        this.scores = scores;
        this.file = file;
        this.policy = policy;
        this.audit = audit;
    }

    /** The factors and points in force. */
    @Transactional(readOnly = true)
    public Weighing now() {
        return weighings.now();
    }

    /** Those of all times, the newest first. */
    @Transactional
    public List<Weighing> all(Actor actor) {
        policy.require(actor, WEIGH);
        List<Weighing> all = weighings.all();
        audit.write(Act.done("cases.followup.weighings", actor).count(all.size()));
        return all;
    }

    /**
     * Scores a case.
     *
     * @param seen id of the weighing whose factors were shown
     * @param factors ids of those that are so; others than its own are passed over
     * @param note may be empty
     * @throws SomeoneElseSaved when the agency weighs otherwise by now
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void score(PublicRef ref, long seen, Set<Long> factors, String note, Actor actor) {
        policy.require(actor, SCORE);
        Jacket jacket = file.held(ref, SCORE, actor);
        Weighing weighing = current(seen);
        List<Weighing.Factor> so = weighing.factors().stream()
                .filter(it -> factors.contains(it.id()))
                .toList();
        int points = so.stream().mapToInt(Weighing.Factor::points).sum();
        scores.add(jacket.id(), seen, file.now(), actor.name(), points, note.isBlank() ? null : note.strip(), so);
        audit.write(Act.done(SCORE, actor)
                .on(Cases.KIND, ref.text())
                .inCase(jacket.number())
                .changed(
                        "factors", null, so.stream().map(Weighing.Factor::label).toList())
                .changed("points", null, points)
                .changed("suggests", null, weighing.suggests(points))
                .changed("note", null, note.isBlank() ? null : note.strip()));
    }

    /**
     * A supervisor decides on the newest score; nothing follows from it by itself.
     *
     * @param seen id of the score that he saw, 0 for none
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void screen(PublicRef ref, long seen, Score.Decision decision, String reason, Actor actor) {
        policy.require(actor, SCREEN);
        Jacket jacket = file.held(ref, SCREEN, actor);
        List<Score> all = scores.of(jacket.id());
        FollowUpRules.scored(!all.isEmpty());
        Score newest = all.getFirst();
        if (newest.id() != seen) {
            throw new SomeoneElseSaved("Case " + jacket.number());
        }
        scores.decide(seen, new Score.Screening(file.now(), actor.name(), decision, reason.strip()));
        file.log(jacket, "SCREENED", reason.strip(), actor);
        audit.write(Act.done(SCREEN, actor)
                .on(Cases.KIND, ref.text())
                .inCase(jacket.number())
                .because(reason.strip())
                .changed("points", null, newest.points())
                .changed("suggests", null, newest.suggests())
                .changed("decision", null, decision));
    }

    /**
     * The agency weighs otherwise from now on; scores that stand keep their own weighing.
     *
     * @param seen id of the weighing that was changed
     * @param factors their ids are not kept
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void weigh(long seen, int threshold, List<Weighing.Factor> factors, String why, Actor actor) {
        policy.require(actor, WEIGH);
        weighings.lock();
        Weighing before = current(seen);
        weighings.add(file.now(), actor.name(), threshold, why.strip(), factors);
        audit.write(Act.done(WEIGH, actor)
                .because(why.strip())
                .changed("threshold", before.threshold(), threshold)
                .changed("factors", said(before.factors()), said(factors)));
    }

    private Weighing current(long seen) {
        Weighing now = weighings.now();
        if (now.id() != seen) {
            throw new SomeoneElseSaved("the solvability factors");
        }
        return now;
    }

    private static List<String> said(List<Weighing.Factor> factors) {
        return factors.stream().map(it -> it.label() + " = " + it.points()).toList();
    }
}
