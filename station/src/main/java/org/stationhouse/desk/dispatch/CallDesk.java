package org.stationhouse.desk.dispatch;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;

/** The verbs of the desk that takes calls for service. */
@Service
public class CallDesk {

    private static final String SERIES = "dispatch.call";

    private final CallStore calls;
    private final NumberSeries numbers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    CallDesk(
            CallStore calls,
            NumberSeries numbers,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.calls = calls;
        this.numbers = numbers;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /** Logs a call received now. */
    @Transactional
    public Call log(String nature, Place place, @Nullable String party, Actor actor) {
        policy.require(actor, "dispatch.call.log");
        var now = clock.instant();
        int year = now.atZone(agency.agency().map(Agency::zone).orElse(ZoneId.of("UTC"))).getYear();
        long running = numbers.reserve(SERIES, year);
        String number = "C%02d-%06d".formatted(year % 100, running);
        var ref = PublicRef.fresh();
        long id = calls.insert(ref, number, nature, place, party, now);
        numbers.use(SERIES, year, running);
        audit.write(Act.done("dispatch.call.log", actor)
                .on("dispatch.call", ref.text())
                .changed("nature", null, nature)
                .changed("place", null, place)
                .changed("party", null, party));
        return new Call(id, ref, number, nature, place, party, now, 1);
    }

    @Transactional
    public List<Call> newest(Actor actor) {
        policy.require(actor, "dispatch.call.list");
        List<Call> found = calls.newest(50);
        audit.write(Act.done("dispatch.call.list", actor)
                .on("dispatch.call", found.stream().map(call -> call.ref().text()).toList()));
        return found;
    }
}
