package org.stationhouse.desk.dispatch.rotation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/**
 * The verbs of the rotation: a company is asked for, what it says, that it came. Two requests at once never get the same turn: each
 * list gives out one turn after the other, and a company with an open offer is passed over.
 */
@Service
public class RotationDesk {

    static final String REQUEST = "dispatch.rotation.request";

    private final CompanyStore companies;
    private final RequestStore requests;
    private final TurnStore turns;
    private final CallDesk calls;
    private final AgencyOffice agency;
    private final MessageSource messages;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    RotationDesk(
            CompanyStore companies,
            RequestStore requests,
            TurnStore turns,
            CallDesk calls,
            AgencyOffice agency,
            MessageSource messages,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.companies = companies;
        this.requests = requests;
        this.turns = turns;
        this.calls = calls;
        this.agency = agency;
        this.messages = messages;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a company.
     *
     * @param named the owner's own company; null for the next in turn
     * @throws Unfit when a company is named without the reason, or the other way round
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public Request request(Request.New said, @Nullable String named, Actor actor) {
        policy.require(actor, REQUEST);
        RotationRules.ownersWhole(named, said.owners());
        PublicRef ref = PublicRef.fresh();
        Instant now = now();
        Request.Turn turn;
        if (named == null) {
            companies.lock(said.trade());
            turn = next(said.trade(), 0).orElse(null);
        } else {
            turn = new Request.Turn(null, named, "");
        }
        Request.State state = turn == null ? Request.State.NONE : Request.State.OFFERED;
        long id = requests.insert(ref, said, turn, state, now, actor.name());
        Request request = requests.find(ref).orElseThrow();
        told(request, id, turn, named != null ? "OWNER" : offered(turn), null, said.owners(), now, actor);
        audit.write(Act.done(REQUEST, actor)
                .on(Request.KIND, ref.text())
                .because(said.owners())
                .changed("trade", null, said.trade())
                .changed("what", null, said.what())
                .changed("place", null, said.place())
                .changed("call", null, said.call() == null ? null : said.call().number())
                .changed("company", null, turn == null ? null : turn.name()));
        return request;
    }

    private static String offered(Request.@Nullable Turn turn) {
        return turn == null ? "NONE" : "OFFERED";
    }

    private Optional<Request.Turn> next(Trade trade, long request) {
        LocalDate today = now().atZone(agency.zone()).toLocalDate();
        List<Long> taken = companies.taken(request);
        return companies.inTurn(trade).stream()
                .filter(it -> !it.out(today) && !taken.contains(it.id()))
                .findFirst()
                .map(it -> new Request.Turn(it.id(), it.said().name(), it.said().phone()));
    }

    /**
     * What the company said, or that it was canceled. When the next one has the turn then, it is offered at once.
     *
     * @param minutes until it wants to be there; null when it did not say
     * @param said the reason; null for none
     * @throws Unfit when a refusal or a cancellation has no reason
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void outcome(
            PublicRef ref,
            int version,
            Request.Outcome outcome,
            @Nullable Integer minutes,
            @Nullable String said,
            Actor actor) {
        policy.require(actor, "dispatch.rotation.outcome");
        Request from = held(ref, version);
        RotationRules.Edge edge = RotationRules.edge(from, outcome);
        RotationRules.hasReason(outcome, said);
        Instant now = now();
        boolean passed = from.company() != null && from.company().company() != null;
        String words = outcome == Request.Outcome.ACCEPTED ? eta(minutes) : said;
        told(from, from.id(), from.company(), outcome.name(), passed ? edge.passes() : null, words, now, actor);
        Request.Turn turn = from.company();
        Request.State state = edge.next() ? Request.State.NONE : Request.State.valueOf(edge.to());
        if (edge.next()) {
            turn = passed ? next(from.said().trade(), from.id()).orElse(null) : null;
            state = turn == null ? Request.State.NONE : Request.State.OFFERED;
            told(from, from.id(), turn, offered(turn), null, null, now, actor);
        }
        Instant eta =
                outcome == Request.Outcome.ACCEPTED && minutes != null ? now.plus(Duration.ofMinutes(minutes)) : null;
        saved(requests.update(from, turn, state, eta, null));
        audit.write(Act.done("dispatch.rotation.outcome", actor)
                .on(Request.KIND, ref.text())
                .because(said)
                .changed("state", from.state(), state)
                .changed("outcome", null, outcome)
                .changed("minutes", null, minutes)
                .changed(
                        "company",
                        from.company() == null ? null : from.company().name(),
                        turn == null ? null : turn.name()));
    }

    private @Nullable String eta(@Nullable Integer minutes) {
        return minutes == null ? null : words().word("dispatch.rotation.minutes", minutes);
    }

    /** The company is on scene now. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void arrive(PublicRef ref, int version, Actor actor) {
        policy.require(actor, "dispatch.rotation.outcome");
        Request from = held(ref, version);
        RotationRules.mayArrive(from);
        Instant now = now();
        told(from, from.id(), from.company(), "ARRIVED", null, null, now, actor);
        saved(requests.update(from, from.company(), Request.State.ARRIVED, from.etaAt(), now));
        audit.write(Act.done("dispatch.rotation.outcome", actor)
                .on(Request.KIND, ref.text())
                .changed("state", from.state(), Request.State.ARRIVED));
    }

    private Request held(PublicRef ref, int version) {
        Trade trade = requests.find(ref).orElseThrow(NoSuch::new).said().trade();
        companies.lock(trade);
        Request request = requests.find(ref).orElseThrow();
        if (request.version() != version) {
            throw new SomeoneElseSaved("The request");
        }
        return request;
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("The request");
        }
    }

    /** A line of the turn, and the same in the log of the call. */
    private void told(
            Request request,
            long id,
            Request.@Nullable Turn turn,
            String step,
            @Nullable Boolean passes,
            @Nullable String said,
            Instant now,
            Actor actor) {
        turns.add(id, turn, now, actor.name(), step, passes, said);
        Request.Of call = request.said().call();
        if (call != null) {
            Words words = words();
            String line = words.word("dispatch.rotation.trade." + request.said().trade()) + ": "
                    + (turn == null ? "" : turn.name() + ", ")
                    + words.word("dispatch.rotation.step." + step)
                    + (said == null ? "" : " (" + said + ")");
            calls.note(call.ref(), line, null, actor);
        }
    }

    private Words words() {
        return new Words(messages, Locale.US);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
