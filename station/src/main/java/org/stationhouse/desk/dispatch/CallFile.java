package org.stationhouse.desk.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Places;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Takes a call out for an act, in the version that the operator saw, and says what its act needs: the time, the place meant. */
@Component
class CallFile {

    private final CallStore calls;
    private final Places places;
    private final List<UnitsOnCall> units;
    private final Clock clock;

    CallFile(CallStore calls, Places places, List<UnitsOnCall> units, Clock clock) {
        this.calls = calls;
        this.places = places;
        this.units = units;
        this.clock = clock;
    }

    /** @throws NoSuch when there is none */
    Call find(PublicRef ref) {
        return calls.find(ref).orElseThrow(NoSuch::new);
    }

    /** @throws SomeoneElseSaved when that is no longer the current version */
    Call at(PublicRef ref, int version) {
        Call call = find(ref);
        saved(call.version() == version ? 1 : 0, call);
        return call;
    }

    /** As {@link #at}, and nobody else changes the call before this transaction ends. */
    Call held(PublicRef ref, int version) {
        calls.lock(ref);
        return at(ref, version);
    }

    /** Call signs of the units that are on the call. */
    List<String> units(PublicRef ref) {
        return units.stream().flatMap(it -> it.on(ref).stream()).toList();
    }

    /** The place of the index that the text means; null where none is meant without a doubt, and the address stays unverified. */
    Call.@Nullable Known known(Place said, Actor actor) {
        return places.meant(said.text(), true, actor)
                .map(it -> new Call.Known(it.id(), it.ref(), it.beat()))
                .orElse(null);
    }

    /** To the millisecond, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static void saved(int rows, Call call) {
        if (rows == 0) {
            throw new SomeoneElseSaved("Call " + call.number());
        }
    }

    static @Nullable CaseNumber caseNumber(Call call) {
        return call.inCase() == null ? null : call.inCase().number();
    }
}
