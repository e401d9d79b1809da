package org.stationhouse.backoffice.cases;

import java.time.Instant;
import java.util.List;

/** Where a case stands. */
public sealed interface CaseStatus {

    /** Somebody works on it, or should. */
    record Open() implements CaseStatus {}

    /**
     * Nobody works on it any more.
     *
     * @param closing how it ended
     * @param reason why, as typed
     * @param at when
     * @param by who closed it
     */
    record Closed(Closing closing, String reason, Instant at, String by) implements CaseStatus {}

    /** How a case ends; the words stand in the messages under {@code cases.closing}. */
    enum Closing {
        ARREST,
        EXCEPTION,
        UNFOUNDED,
        INACTIVE,
        NO_CRIME,
        REFERRED
    }

    /** One step that a clerk may take. */
    record Edge(String from, String verb, String to) {}

    List<Edge> EDGES = List.of(new Edge("OPEN", "close", "CLOSED"), new Edge("CLOSED", "reopen", "OPEN"));

    /** The word under which the database and the messages know it. */
    default String word() {
        return switch (this) {
            case Open it -> "OPEN";
            case Closed it -> "CLOSED";
        };
    }
}
