package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.charges.count.CountBook;
import org.stationhouse.backoffice.charges.count.CountSheet;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the arrests: a list, one with its counts and its history, those of a case, those that wait. Every look has its audit line. */
@Service
public class ArrestBook {

    /** Arrests that leave the house with one audit line that names them all. */
    static final int MOST = Act.MOST_REFS;

    private static final String LIST = "charges.arrest.list";
    private static final String READ = "charges.arrest.read";
    private static final String EXPORT = "charges.arrest.export";

    private final ArrestListStore list;
    private final ArrestLineStore lines;
    private final NumberStore numbers;
    private final CountBook counts;
    private final ArrestFile file;
    private final Arrestees arrestees;
    private final ArrestSight sight;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ArrestBook(
            ArrestListStore list,
            ArrestLineStore lines,
            NumberStore numbers,
            CountBook counts,
            ArrestFile file,
            Arrestees arrestees,
            ArrestSight sight,
            AccessPolicy policy,
            AuditTrail audit) {
        this.list = list;
        this.lines = lines;
        this.numbers = numbers;
        this.counts = counts;
        this.file = file;
        this.arrestees = arrestees;
        this.sight = sight;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * An arrest with all that belongs to it.
     *
     * @param person as the index knows him now
     * @param lines history of the arrest itself, oldest first; that of its counts stands in the sheet
     */
    public record Whole(
            Arrest arrest, PersonLine person, CountSheet sheet, List<ArrestNumber> numbers, List<ArrestLine> lines) {}

    /** A page of a list. @param order of {@link ArrestListStore#ORDERS}, or {@link ArrestListStore#LATEST} */
    @Transactional
    public List<Arrest> list(ArrestFilter filter, String order, int skip, int most, Actor actor) {
        return found(LIST, filter, order, skip, most, null, actor);
    }

    /**
     * The next arrests of a list as they leave the house, at most {@link #MOST}, for one audit line.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    public List<Arrest> export(ArrestFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, EXPORT);
        Seen seen = sight.of(actor);
        Export.require(
                reason, large -> !list.list(filter, order, large, 1, seen).isEmpty());
        return found(EXPORT, filter, order, skip, MOST, reason, actor);
    }

    /** Arrests of which nothing was filed and nothing decided, the oldest first. */
    @Transactional
    public List<Arrest> withoutDisposition(int most, Actor actor) {
        return found(LIST, ArrestFilter.waiting(), "a.arrested_at, a.id", 0, most, null, actor);
    }

    /** How many these are, for the supervisor's overview; the list is {@code /arrests?stage=BOOKED}. */
    @Transactional
    public int countWithoutDisposition(Actor actor) {
        policy.require(actor, LIST);
        int waiting = list.waiting(sight.of(actor));
        audit.write(Act.done(LIST, actor).count(waiting));
        return waiting;
    }

    private List<Arrest> found(
            String verb, ArrestFilter filter, String order, int skip, int most, @Nullable String reason, Actor actor) {
        policy.require(actor, verb);
        List<Arrest> found = list.list(filter, order, skip, most, sight.of(actor));
        List<String> refs = found.stream().map(it -> it.ref().text()).toList();
        for (int from = 0; from == 0 || from < refs.size(); from += Act.MOST_REFS) {
            audit.write(Act.done(verb, actor)
                    .because(reason)
                    .on(Arrest.KIND, refs.subList(from, Math.min(refs.size(), from + Act.MOST_REFS))));
        }
        return found;
    }

    /** One arrest; through broken glass too, when its case is restricted. @throws org.stationhouse.foundation.web.NoSuch for none */
    @Transactional
    public Whole read(PublicRef ref, Actor actor) {
        policy.require(actor, READ);
        Arrest arrest = file.found(ref, READ, actor);
        audit.write(Act.done(READ, actor).on(Arrest.KIND, ref.text()).inCase(arrest.caseNumber()));
        return whole(arrest, actor);
    }

    Whole whole(Arrest arrest, Actor actor) {
        return new Whole(
                arrest,
                arrestees.line(arrest.person(), actor),
                counts.of(arrest.id()),
                numbers.of(arrest.id()),
                lines.of(arrest.id()));
    }
}
