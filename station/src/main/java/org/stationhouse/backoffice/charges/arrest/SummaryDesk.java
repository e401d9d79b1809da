package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * A summary of arrests and dispositions on paper is local criminal history (California PC 13300): who prints one says for what, why, and
 * for whom, and the line of it is kept (11 CCR 707(c)).
 */
@Service
public class SummaryDesk {

    private static final String SUMMARIZE = "charges.arrest.summarize";

    private final ArrestFile file;
    private final ArrestListStore list;
    private final ArrestBook book;
    private final ArrestSight sight;
    private final People people;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    SummaryDesk(
            ArrestFile file,
            ArrestListStore list,
            ArrestBook book,
            ArrestSight sight,
            People people,
            AccessPolicy policy,
            AuditTrail audit) {
        this.file = file;
        this.list = list;
        this.book = book;
        this.sight = sight;
        this.people = people;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Why a summary is printed.
     *
     * @param reason with the case, as typed
     * @param receiver agency that gets it
     * @param requestor who asked there
     */
    public record Asked(Purpose purpose, String reason, String receiver, String requestor) {}

    /** The summary of one arrest, or of all of the person that the actor may see. @throws org.stationhouse.foundation.web.NoSuch for none */
    @Transactional
    public List<ArrestBook.Whole> summarize(PublicRef ref, boolean all, Asked asked, Actor actor) {
        policy.require(actor, SUMMARIZE);
        Arrest arrest = file.found(ref, SUMMARIZE, actor);
        List<Arrest> which = all ? list.ofPeople(people.rows(arrest.person()), sight.of(actor)) : List.of(arrest);
        audit.write(Act.done(SUMMARIZE, actor)
                .on(
                        Arrest.KIND,
                        which.stream()
                                .map(it -> it.ref().text())
                                .limit(Act.MOST_REFS)
                                .toList())
                .inCase(arrest.caseNumber())
                .purpose(asked.purpose().code())
                .because(asked.reason())
                .releasedTo(asked.receiver(), asked.requestor(), null));
        return which.stream().map(it -> book.whole(it, actor)).toList();
    }
}
