package org.stationhouse.backoffice.master.merging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.Pointers;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/**
 * Merges two things of an index, and takes them apart. A merge is a pointer and no row moves; who takes apart is asked where that
 * belongs which was said or linked since (decisions 092 and 210).
 */
@Service
public class Merging {

    private static final String RULE = "Master index: merge as a pointer";

    private final List<Mergeable> indices;
    private final RowStore rows;
    private final MergeLineStore lines;
    private final PairStore pairs;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    Merging(
            List<Mergeable> indices,
            RowStore rows,
            MergeLineStore lines,
            PairStore pairs,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.indices = indices;
        this.rows = rows;
        this.lines = lines;
        this.pairs = pairs;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /** Rows that stand for one thing, as far as the actor sees them, the head first. */
    private record Group(List<Row> members) {

        Group {
            members = members.stream()
                    .sorted(Comparator.comparing((Row it) -> it.canonical() != null)
                            .thenComparing(Row::id))
                    .toList();
        }

        Row head() {
            return members.getFirst();
        }

        List<Long> ids() {
            return members.stream().map(Row::id).toList();
        }
    }

    /**
     * Both are one: from now on the one that is kept stands for both.
     *
     * @throws Refusal when they are one already, or when only protected events know the one that is to be kept
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void merge(Index index, PublicRef kept, PublicRef gone, String reason, Actor actor) {
        policy.require(actor, index.right());
        merged(of(index), kept, gone, reason, actor);
    }

    /**
     * The same with the other one as a clerk names it.
     *
     * @param other number in the index; of a place its address
     * @throws Unfit of the field {@code other} when the actor knows none
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void mergeTyped(Index index, PublicRef kept, String other, String reason, Actor actor) {
        policy.require(actor, index.right());
        Mergeable one = of(index);
        PublicRef gone = one.typed(other, actor);
        try {
            group(one, gone, actor);
        } catch (NoSuch unseen) {
            throw new Unfit("other", unknown(index));
        }
        merged(one, kept, gone, reason, actor);
    }

    /** Message that says: no such thing stands in the index. */
    public static String unknown(Index index) {
        return index.kind() + ".merge.unknown";
    }

    private void merged(Mergeable index, PublicRef kept, PublicRef gone, String reason, Actor actor) {
        Group one = group(index, kept, actor);
        Group other = group(index, gone, actor);
        List<Row> all =
                rows.held(index.index(), List.of(one.head().id(), other.head().id()));
        if (one.head().shut() && !other.head().shut()) {
            throw new Refusal("Keep the one that everybody knows: the other is named in restricted cases only.", RULE);
        }
        var changed = Pointers.of(all).merge(one.head().id(), other.head().id());
        if (changed.isEmpty()) {
            throw new Refusal("Both are one " + index.index().word() + " already.", RULE);
        }
        Instant now = clock.now();
        point(index.index(), changed, all, now);
        lines.add(index.index(), other.head().id(), one.head().id(), "MERGED", reason, now, actor.name());
        if (index.index() != Index.PLACE) {
            pairs.answer(index.index(), one.ids(), other.ids(), "MERGED", reason, now, actor.name());
        }
        index.file(all);
        audit.write(Act.done(index.index().right(), actor)
                .on(
                        index.index().kind(),
                        List.of(one.head().ref().text(), other.head().ref().text()))
                .because(reason)
                .changed("canonical", other.head().number(), one.head().number()));
    }

    /** A row that was merged before keeps the time of that. */
    private void point(Index index, Map<Long, Pointers.Pointer> changed, List<Row> all, Instant now) {
        changed.forEach((id, to) -> {
            Row row = all.stream().filter(it -> it.id() == id).findFirst().orElseThrow();
            Instant at = to.into() == null ? null : row.mergedAt() == null ? now : row.mergedAt();
            if (rows.point(index, row, to, at) == 0) {
                throw new SomeoneElseSaved(row.number());
            }
        });
    }

    /** The row that stands for a thing. */
    @Transactional
    public Row row(Index index, PublicRef ref, Actor actor) {
        policy.require(actor, index.right());
        Row head = group(of(index), ref, actor).head();
        audit.write(Act.done(index.kind() + ".read", actor)
                .on(index.kind(), head.ref().text()));
        return head;
    }

    /**
     * What has to be asked before two are taken apart.
     *
     * @param row the one that will stand for itself again
     * @param called what it is called beside its number
     * @param from the one it was merged into
     * @param later what was said and linked since and stands with the other
     */
    public record Apart(Index index, Row row, String called, Row from, List<Later> later) {}

    /** What was said and linked since this row was merged, and may belong to it. */
    @Transactional
    public Apart since(Index index, PublicRef ref, Actor actor) {
        policy.require(actor, index.right());
        Apart apart = apart(of(index), ref, actor);
        audit.write(Act.done(index.kind() + ".read", actor)
                .on(index.kind(), apart.from().ref().text()));
        return apart;
    }

    private Apart apart(Mergeable index, PublicRef ref, Actor actor) {
        Group group = group(index, ref, actor);
        Row row = group.members().stream()
                .filter(it -> it.ref().equals(ref))
                .findFirst()
                .orElseThrow(NoSuch::new);
        Instant merged = row.mergedAt();
        if (merged == null) {
            throw new NoSuch();
        }
        List<Later> later = index.told(Pointers.of(group.members()).rest(row.id()), actor).stream()
                .filter(it -> !it.at().isBefore(merged))
                .toList();
        return new Apart(index.index(), row, index.called(row), group.head(), later);
    }

    /**
     * Takes a row apart again.
     *
     * @param moves references of what was said and linked since and belongs to it; all else stays
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void unmerge(Index index, PublicRef ref, Collection<PublicRef> moves, String reason, Actor actor) {
        policy.require(actor, index.right());
        Mergeable of = of(index);
        Apart apart = apart(of, ref, actor);
        Row row = apart.row();
        long into = Objects.requireNonNull(row.mergedInto());
        var moved = new ArrayList<String>();
        for (Later one : apart.later()) {
            if (moves.contains(one.ref())) {
                of.move(one, row, actor);
                moved.add(one.kind());
            }
        }
        // records are held before the rows that they name (decision 213)
        List<Row> all = rows.held(index, List.of(row.id()));
        Instant now = clock.now();
        point(index, Pointers.of(all).unmerge(row.id()), all, now);
        lines.add(index, row.id(), into, "UNMERGED", reason, now, actor.name());
        if (index != Index.PLACE) {
            pairs.apart(index, row.id(), into, reason, now, actor.name());
        }
        of.file(all);
        audit.write(Act.done(index.kind() + ".unmerge", actor)
                .on(index.kind(), List.of(row.ref().text(), apart.from().ref().text()))
                .because(reason)
                .changed("canonical", apart.from().number(), row.number())
                .changed("moved", null, String.join(", ", moved)));
    }

    private Mergeable of(Index index) {
        return indices.stream().filter(it -> it.index() == index).findFirst().orElseThrow();
    }

    private Group group(Mergeable index, PublicRef ref, Actor actor) {
        Row asked = rows.find(index.index(), ref).orElseThrow(NoSuch::new);
        List<Row> seen = rows.group(index.index(), List.of(asked.id()), index.open(actor));
        if (seen.stream().noneMatch(it -> it.id() == asked.id())) {
            throw new NoSuch();
        }
        return new Group(seen);
    }
}
