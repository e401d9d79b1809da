package org.stationhouse.desk.dispatch.agency;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Agencies in use and withdrawn, and a call that one of them has. */
@Component
class AgencyFilling implements Filling {

    private final OtherAgencies agencies;
    private final CallDesk calls;
    private final Natures natures;
    private List<String> records = List.of();

    AgencyFilling(OtherAgencies agencies, CallDesk calls, Natures natures) {
        this.agencies = agencies;
        this.calls = calls;
        this.natures = natures;
    }

    @Override
    public void fill(Actors actors) {
        Actor sergeant = actors.as("supervisor");
        Actor technician = actors.as("pst1");
        PublicRef county = agencies.add("County <Sheriff> & Co", "(530) 555-0101", "County <roads> & so", sergeant);
        PublicRef gone = agencies.add("Transit police", null, null, sergeant);
        agencies.stand(gone, 1, false, sergeant);
        Call call = calls.log(Calls.burglary(natures), "Beyond the <bridge>.", technician);
        agencies.transfer(
                call.ref(), 1, county, "Op. <9> & so", Instant.now(), "It is <theirs> & not ours", technician);
        records = List.of("/agencies/" + county, "/agencies/" + gone, "/calls/" + call.ref() + "/replay");
    }

    @Override
    public List<String> records() {
        return records;
    }
}
