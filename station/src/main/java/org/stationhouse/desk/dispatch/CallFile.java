package org.stationhouse.desk.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Takes a call out for an act, in the version that the operator saw. */
@Component
class CallFile {

    private final CallStore calls;
    private final Clock clock;

    CallFile(CallStore calls, Clock clock) {
        this.calls = calls;
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
