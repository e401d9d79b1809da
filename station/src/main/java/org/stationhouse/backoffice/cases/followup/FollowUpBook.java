package org.stationhouse.backoffice.cases.followup;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.GlassDesk;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Reads the follow-up of a case, for its pages, its card and its paper. Every look has its audit line. */
@Service
public class FollowUpBook {

    private static final String READ = "cases.followup.read";

    private final FollowUpStore lines;
    private final AssignmentStore assignments;
    private final ScoreStore scores;
    private final CaseFile file;
    private final GlassDesk glass;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    FollowUpBook(
            FollowUpStore lines,
            AssignmentStore assignments,
            ScoreStore scores,
            CaseFile file,
            GlassDesk glass,
            AccessPolicy policy,
            AuditTrail audit) {
        this.lines = lines;
        this.assignments = assignments;
        this.scores = scores;
        this.file = file;
        this.glass = glass;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * The whole follow-up of a case.
     *
     * @param lines in the order in which things happened
     * @param assignments everybody who had it, the first first
     * @param scores the newest first, each with what was decided on it
     * @param people names of those who stand in the case, as said
     * @param mayOpen whether who has the case may open it; not when he was taken off a restricted one
     * @param through whether it is read through broken glass, so that nothing may be added
     */
    public record Whole(
            Jacket jacket,
            List<FollowUpLine> lines,
            List<Assignment> assignments,
            List<Score> scores,
            List<CaseFile.Party> people,
            boolean mayOpen,
            boolean through) {

        /** Who has it now, null for nobody. */
        public @Nullable Assignment now() {
            return assignments.stream()
                    .filter(it -> it.endedAt() == null)
                    .findFirst()
                    .orElse(null);
        }

        /** The steps that are still to be done. */
        public List<FollowUpLine> open() {
            return lines.stream().filter(FollowUpLine::open).toList();
        }

        public @Nullable Score score() {
            return scores.isEmpty() ? null : scores.getFirst();
        }

        /** The line of this id; null for none. */
        public @Nullable FollowUpLine line(@Nullable Long id) {
            return lines.stream()
                    .filter(it -> Long.valueOf(it.id()).equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        return whole(READ, ref, actor);
    }

    /** For the report of the follow-up. */
    @Transactional
    public Optional<Whole> print(PublicRef ref, Actor actor) {
        return whole("cases.followup.print", ref, actor);
    }

    private Optional<Whole> whole(String verb, PublicRef ref, Actor actor) {
        policy.require(actor, verb);
        return file.find(ref).map(jacket -> {
            boolean through =
                    glass.look(verb, file.relation(jacket, actor), actor).isPresent();
            audit.write(Act.done(verb, actor).on(Cases.KIND, ref.text()).inCase(jacket.number()));
            List<Assignment> had = assignments.of(jacket.id());
            boolean mayOpen = had.stream()
                    .filter(it -> it.endedAt() == null)
                    .allMatch(it -> file.open(jacket, it.owner().account()));
            return new Whole(
                    jacket, lines.of(jacket.id()), had, scores.of(jacket.id()), file.people(jacket), mayOpen, through);
        });
    }

    /** The lines of a case for the page of its jacket, whose look has its line already. */
    List<FollowUpLine> in(Jacket jacket) {
        return lines.of(jacket.id());
    }
}
