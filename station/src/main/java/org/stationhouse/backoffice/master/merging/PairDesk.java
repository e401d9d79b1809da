package org.stationhouse.backoffice.master.merging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** The queue of likely duplicates of an index, for those who may merge (decision 211). */
@Service
public class PairDesk {

    private final List<Pairing<?>> pairings;
    private final List<Mergeable> indices;
    private final PairStore pairs;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PairDesk(
            List<Pairing<?>> pairings,
            List<Mergeable> indices,
            PairStore pairs,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.pairings = pairings;
        this.indices = indices;
        this.pairs = pairs;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Two that may be one.
     *
     * @param kept the one that the other would be merged into: it stands longer
     * @param why what speaks for and against
     */
    public record Pair(
            PublicRef ref, Pairing.Side kept, Pairing.Side gone, List<Pairing.Why> why, int score, Instant foundAt) {

        List<String> refs() {
            return List.of(kept.ref().text(), gone.ref().text());
        }
    }

    /** Pairs that nobody has answered yet and of which the actor sees both, the likeliest first. */
    @Transactional
    public List<Pair> waiting(Index index, int skip, int most, Actor actor) {
        policy.require(actor, index.right());
        List<Pair> shown = shown(of(index), pairs.waiting(index, open(index, actor), skip, most), actor);
        audit.write(Act.done("master.pair.list", actor)
                .on(
                        index.kind(),
                        shown.stream()
                                .flatMap(it -> it.refs().stream())
                                .distinct()
                                .toList()));
        return shown;
    }

    /** One of these pairs. */
    @Transactional
    public Pair read(Index index, PublicRef ref, Actor actor) {
        policy.require(actor, index.right());
        Pair pair = waiting(index, ref, actor);
        audit.write(Act.done("master.pair.read", actor).on(index.kind(), pair.refs()));
        return pair;
    }

    /** Two are different, and are not shown as a pair again. */
    @Transactional(noRollbackFor = Refusal.class)
    public void distinct(Index index, PublicRef ref, String reason, Actor actor) {
        policy.require(actor, index.right());
        Pair pair = waiting(index, ref, actor);
        PairStore.Pair found = pairs.find(index, ref).orElseThrow(NoSuch::new);
        pairs.answer(
                index, List.of(found.first()), List.of(found.second()), "DISTINCT", reason, clock.now(), actor.name());
        audit.write(Act.done(index.kind() + ".distinct", actor)
                .on(index.kind(), pair.refs())
                .because(reason));
    }

    private Pair waiting(Index index, PublicRef ref, Actor actor) {
        List<PairStore.Pair> found = pairs.find(index, ref).stream().toList();
        return shown(of(index), found, actor).stream().findFirst().orElseThrow(NoSuch::new);
    }

    private static <C> List<Pair> shown(Pairing<C> index, List<PairStore.Pair> found, Actor actor) {
        List<Long> rows = found.stream()
                .flatMap(it -> Stream.of(it.first(), it.second()))
                .distinct()
                .toList();
        Map<Long, C> known = index.known(rows, actor);
        var shown = new ArrayList<Pair>();
        for (PairStore.Pair one : found) {
            C first = known.get(one.first());
            C second = known.get(one.second());
            if (first != null && second != null) {
                shown.add(pair(index, one, first, second));
            }
        }
        return shown;
    }

    private static <C> Pair pair(Pairing<C> index, PairStore.Pair found, C first, C second) {
        boolean turn = index.side(first).shut() && !index.side(second).shut();
        C kept = turn ? second : first;
        C gone = turn ? first : second;
        return new Pair(
                found.ref(), index.side(kept), index.side(gone), index.why(kept, gone), found.score(), found.foundAt());
    }

    private Pairing<?> of(Index index) {
        return pairings.stream().filter(it -> it.index() == index).findFirst().orElseThrow(NoSuch::new);
    }

    private Open open(Index index, Actor actor) {
        return indices.stream()
                .filter(it -> it.index() == index)
                .findFirst()
                .map(it -> it.open(actor))
                .orElseThrow();
    }
}
