package org.stationhouse.desk.dispatch;

/** Where a call stands. Which step leads from where to where is data: {@code dispatch/steps.csv}. */
public sealed interface CallStatus {

    /** Received; no unit has it yet. */
    record Waiting() implements CallStatus {}

    /** A unit has it. */
    record Dispatched() implements CallStatus {}

    /** The unit is on its way. */
    record EnRoute() implements CallStatus {}

    /** The unit is there. */
    record OnScene() implements CallStatus {}

    /** Done. */
    record Cleared(Disposition disposition) implements CallStatus {}

    /** Nothing was done, for this reason. */
    record Canceled(String reason) implements CallStatus {}

    /** It is about the same as another call, which goes on for both. */
    record Attached() implements CallStatus {}

    /** Seen to later: it waits for its time. */
    record Scheduled() implements CallStatus {}

    /** Another agency has it. @param agency its name then */
    record Transferred(String agency) implements CallStatus {}

    /** The word under which data files, database and messages know it. */
    default String word() {
        return switch (this) {
            case Waiting it -> "WAITING";
            case Dispatched it -> "DISPATCHED";
            case EnRoute it -> "EN_ROUTE";
            case OnScene it -> "ON_SCENE";
            case Cleared it -> "CLEARED";
            case Canceled it -> "CANCELED";
            case Attached it -> "ATTACHED";
            case Scheduled it -> "SCHEDULED";
            case Transferred it -> "TRANSFERRED";
        };
    }

    /** Whether somebody still has to do something. */
    default boolean open() {
        return switch (this) {
            case Waiting it -> true;
            case Dispatched it -> true;
            case EnRoute it -> true;
            case OnScene it -> true;
            case Cleared it -> false;
            case Canceled it -> false;
            case Attached it -> false;
            case Scheduled it -> true;
            case Transferred it -> false;
        };
    }

    /** Reads a status back from the words of the database. */
    static CallStatus of(String word, @org.jspecify.annotations.Nullable String ending) {
        String end = ending == null ? "" : ending;
        return switch (word) {
            case "WAITING" -> new Waiting();
            case "DISPATCHED" -> new Dispatched();
            case "EN_ROUTE" -> new EnRoute();
            case "ON_SCENE" -> new OnScene();
            case "CLEARED" -> new Cleared(Disposition.valueOf(end));
            case "CANCELED" -> new Canceled(end);
            case "ATTACHED" -> new Attached();
            case "SCHEDULED" -> new Scheduled();
            case "TRANSFERRED" -> new Transferred(end);
            default -> throw new IllegalArgumentException("no such call status: " + word);
        };
    }
}
