package org.stationhouse.desk.dispatch.rotation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the rotation: the lists, the requests, who got which turn. Every look has its line. */
@Service
public class RotationBook {

    private static final String LIST = "dispatch.rotation.list";

    /** Lines that leave the house with one audit line that names their requests. */
    static final int EXPORTED = Act.MOST_REFS;

    /** Requests that wait at once: more than any agency has. */
    private static final int MOST_OPEN = 100;

    private final CompanyStore companies;
    private final RequestStore requests;
    private final TurnStore turns;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    RotationBook(
            CompanyStore companies,
            RequestStore requests,
            TurnStore turns,
            AgencyOffice agency,
            AccessPolicy policy,
            AuditTrail audit) {
        this.companies = companies;
        this.requests = requests;
        this.turns = turns;
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
    }

    /** A request with its history, the oldest line first. */
    public record Whole(Request request, List<TurnLine> lines) {

        public Whole {
            lines = List.copyOf(lines);
        }
    }

    /** What each company got of a month. @param owners requests of the owner's own choice, which use no turn */
    record Month(YearMonth month, List<Share> shares, int owners) {

        Month {
            shares = List.copyOf(shares);
        }
    }

    /** The lists, who is next first. */
    Map<Trade, List<Company>> lists() {
        var all = new LinkedHashMap<Trade, List<Company>>();
        Arrays.stream(Trade.values()).forEach(it -> all.put(it, companies.inTurn(it)));
        return all;
    }

    /** Ids of companies that have an offer open. */
    Set<Long> busy() {
        return Set.copyOf(companies.taken(0));
    }

    @Transactional
    List<Request> open(Actor actor) {
        policy.require(actor, LIST);
        List<Request> found = requests.open(MOST_OPEN);
        audit.write(Act.done(LIST, actor)
                .on(Request.KIND, found.stream().map(it -> it.ref().text()).toList()));
        return found;
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return requests.find(ref).map(it -> {
            audit.write(Act.done("dispatch.rotation.read", actor).on(Request.KIND, ref.text()));
            return new Whole(it, turns.of(it.id()));
        });
    }

    List<Request> ofCall(long call) {
        return requests.ofCall(call);
    }

    /** @param order full order text of the store */
    @Transactional
    List<TurnLine> list(TurnFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<TurnLine> found = turns.list(filter, order, skip, most);
        audit.write(Act.done(LIST, actor).on(Request.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<TurnLine> export(TurnFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.rotation.export");
        Export.require(reason, large -> turns.list(filter, order, 0, large + 1).size() > large);
        List<TurnLine> found = turns.list(filter, order, skip, EXPORTED);
        audit.write(Act.done("dispatch.rotation.export", actor).because(reason).on(Request.KIND, refs(found)));
        return found;
    }

    /** @param month of the agency's calendar */
    @Transactional
    Month print(YearMonth month, Actor actor) {
        policy.require(actor, "dispatch.rotation.print");
        Instant from = month.atDay(1).atStartOfDay(agency.zone()).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(agency.zone()).toInstant();
        audit.write(Act.done("dispatch.rotation.print", actor).changed("month", null, month));
        return new Month(month, turns.shares(from, until), turns.owners(from, until));
    }

    private static List<String> refs(List<TurnLine> found) {
        return found.stream()
                .map(TurnLine::request)
                .filter(Objects::nonNull)
                .map(PublicRef::text)
                .distinct()
                .toList();
    }
}
