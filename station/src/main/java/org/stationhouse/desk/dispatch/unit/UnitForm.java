package org.stationhouse.desk.dispatch.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends to put a unit on duty or to put it right.
 *
 * @param callSign counts for a unit that goes on duty only
 * @param version version that a change was made on; 0 for a unit that goes on duty
 */
record UnitForm(
        @Size(max = Unit.LONGEST_SIGN) String callSign,

        @NotBlank @Size(max = Unit.LONGEST_OFFICERS) @Pattern(regexp = BoardForm.NO_CONTROL)
        String officers,

        @Size(max = Unit.LONGEST_VEHICLE) @Pattern(regexp = BoardForm.NO_CONTROL)
        String vehicle,

        @Size(max = Unit.LONGEST_BEAT) @Pattern(regexp = BoardForm.NO_CONTROL)
        String beat,

        Integer version) {

    /** A field that the browser left out is an empty one. */
    UnitForm {
        callSign = callSign == null ? "" : callSign.strip();
        officers = officers == null ? "" : officers;
        vehicle = vehicle == null ? "" : vehicle;
        beat = beat == null ? "" : beat;
        version = version == null ? 0 : version;
    }

    static UnitForm empty(String callSign) {
        return new UnitForm(callSign, "", "", "", 0);
    }

    static UnitForm of(Unit unit) {
        Unit.Crew crew = unit.crew();
        return new UnitForm(
                unit.callSign(),
                crew.officers(),
                Objects.requireNonNullElse(crew.vehicle(), ""),
                Objects.requireNonNullElse(crew.beat(), ""),
                unit.version());
    }

    Unit.Crew toCrew() {
        return new Unit.Crew(officers.strip(), kept(vehicle), kept(beat));
    }

    private static @Nullable String kept(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
