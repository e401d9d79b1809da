package org.stationhouse.desk.dispatch.casenumber;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.noreport.NoReport;
import org.stationhouse.desk.dispatch.noreport.NoReportBook;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The case number card, and the agency's own words on it. */
@Service
public class Cards {

    private static final String PRINT = "dispatch.numbercard.print";
    private static final String SET = "dispatch.numbercard.set";

    private final CardStore store;
    private final CallBook calls;
    private final NoReportBook reports;
    private final PlainWords words;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    Cards(
            CardStore store,
            CallBook calls,
            NoReportBook reports,
            PlainWords words,
            AgencyOffice agency,
            AccessPolicy policy,
            AuditTrail audit) {
        this.store = store;
        this.calls = calls;
        this.reports = reports;
        this.words = words;
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
    }

    /** @param ref of the call; empty where it bears no number, or one of a case that is not the actor's to know */
    @Transactional
    Optional<NumberCard> print(PublicRef ref, Actor actor) {
        policy.require(actor, PRINT);
        return reports.find(ref, actor)
                .flatMap(report -> calls.read(ref, actor).map(it -> card(report, it.call(), actor)));
    }

    private NumberCard card(NoReport report, Call call, Actor actor) {
        audit.write(Act.done(PRINT, actor)
                .on(Call.KIND, call.ref().text())
                .inCase(report.inCase().number()));
        boolean queue = Arrays.stream(Queue.values())
                .anyMatch(it -> it.name().equals(report.writer().code()));
        return new NumberCard(
                report.inCase().number(),
                report.since().atZone(agency.zone()).toLocalDate(),
                words.of(call.natureCode()),
                queue ? null : report.writerOnPaper(),
                report.unit(),
                store.find());
    }

    /** The words that stand on every card now. */
    public CardText text() {
        return store.find();
    }

    /** @throws SomeoneElseSaved when its version is no longer the current one */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void set(CardText to, Actor actor) {
        policy.require(actor, SET);
        CardText was = store.find();
        if (store.update(to) == 0) {
            throw new SomeoneElseSaved("the words on the card");
        }
        audit.write(Act.done(SET, actor)
                .changed("phone", was.phone(), to.phone())
                .changed("adding", was.adding(), to.adding())
                .changed("addingEs", was.addingEs(), to.addingEs())
                .changed("copies", was.copies(), to.copies())
                .changed("copiesEs", was.copiesEs(), to.copiesEs()));
    }
}
