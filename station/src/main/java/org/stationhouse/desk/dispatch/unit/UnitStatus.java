package org.stationhouse.desk.dispatch.unit;

import org.jspecify.annotations.Nullable;

/** Where a unit stands. Which step leads from where to where is data: {@code dispatch/unit-steps.csv}. */
public sealed interface UnitStatus {

    /** May be given a call. */
    record Available() implements UnitStatus {}

    /** Has a call and has not left for it. */
    record Dispatched(Unit.OnCall on) implements UnitStatus {}

    /** On its way to a call. */
    record EnRoute(Unit.OnCall on) implements UnitStatus {}

    /** At its call. */
    record OnScene(Unit.OnCall on) implements UnitStatus {}

    /** Brings somebody or something from its call. @param where whom and where, as said; null when not said */
    record Transporting(Unit.OnCall on, @Nullable String where) implements UnitStatus {}

    /** Does something that can wait, and may be given a call. @param what as said; null when not said */
    record Busy(@Nullable String what) implements UnitStatus {}

    /** Can't be given a call. @param why as said; null when not said */
    record OutOfService(@Nullable String why) implements UnitStatus {}

    /** The end of its duty. */
    record OffDuty() implements UnitStatus {}

    /** The word under which data files, database and messages know it. */
    default String word() {
        return switch (this) {
            case Available it -> "AVAILABLE";
            case Dispatched it -> "DISPATCHED";
            case EnRoute it -> "EN_ROUTE";
            case OnScene it -> "ON_SCENE";
            case Transporting it -> "TRANSPORTING";
            case Busy it -> "BUSY";
            case OutOfService it -> "OUT_OF_SERVICE";
            case OffDuty it -> "OFF_DUTY";
        };
    }

    /** The call that the unit is on; null when on none. */
    default Unit.@Nullable OnCall call() {
        return switch (this) {
            case Dispatched it -> it.on();
            case EnRoute it -> it.on();
            case OnScene it -> it.on();
            case Transporting it -> it.on();
            case Available it -> null;
            case Busy it -> null;
            case OutOfService it -> null;
            case OffDuty it -> null;
        };
    }

    /** What was said with it; null when nothing. */
    default @Nullable String said() {
        return switch (this) {
            case Transporting it -> it.where();
            case Busy it -> it.what();
            case OutOfService it -> it.why();
            case Available it -> null;
            case Dispatched it -> null;
            case EnRoute it -> null;
            case OnScene it -> null;
            case OffDuty it -> null;
        };
    }

    /**
     * Reads a status from its word.
     *
     * @param on the call; never null where the status has one
     */
    static UnitStatus of(String word, Unit.@Nullable OnCall on, @Nullable String said) {
        return switch (word) {
            case "AVAILABLE" -> new Available();
            case "DISPATCHED" -> new Dispatched(given(on));
            case "EN_ROUTE" -> new EnRoute(given(on));
            case "ON_SCENE" -> new OnScene(given(on));
            case "TRANSPORTING" -> new Transporting(given(on), said);
            case "BUSY" -> new Busy(said);
            case "OUT_OF_SERVICE" -> new OutOfService(said);
            case "OFF_DUTY" -> new OffDuty();
            default -> throw new IllegalArgumentException("no such unit status: " + word);
        };
    }

    private static Unit.OnCall given(Unit.@Nullable OnCall on) {
        if (on == null) {
            throw new IllegalArgumentException("this status has a call");
        }
        return on;
    }
}
