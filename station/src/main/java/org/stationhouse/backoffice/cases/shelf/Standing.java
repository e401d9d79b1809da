package org.stationhouse.backoffice.cases.shelf;

import java.time.Instant;
import java.util.List;

/** Where a piece is. */
public sealed interface Standing {

    /** On its shelf. */
    record Shelved() implements Standing {}

    /** Somebody has it; its out-card stands on its shelf. */
    record Out(OutCard card) implements Standing {}

    /**
     * Not on its shelf, and nobody is known to have it.
     *
     * @param since when that was noticed
     * @param by who noticed it
     * @param why how, as typed
     */
    record Missing(Instant since, String by, String why) implements Standing {}

    /** One step that a clerk may take. */
    record Edge(String from, String verb, String to) {}

    List<Edge> EDGES = List.of(
            new Edge("SHELVED", "put", "SHELVED"),
            new Edge("SHELVED", "lend", "OUT"),
            new Edge("SHELVED", "miss", "MISSING"),
            new Edge("OUT", "renew", "OUT"),
            new Edge("OUT", "put", "SHELVED"),
            new Edge("OUT", "miss", "MISSING"),
            new Edge("MISSING", "put", "SHELVED"));

    /** The word in the database and in the messages under {@code cases.shelf.standing}. */
    default String word() {
        return switch (this) {
            case Shelved it -> "SHELVED";
            case Out it -> "OUT";
            case Missing it -> "MISSING";
        };
    }
}
