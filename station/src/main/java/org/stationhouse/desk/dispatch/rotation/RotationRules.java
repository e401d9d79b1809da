package org.stationhouse.desk.dispatch.rotation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.staff.Unfit;

/** What an outcome does to a request and to the turn, as data. */
final class RotationRules {

    private static final String STEPS = "Rotation: an outcome follows an offer, once";

    /** @param to state that follows; {@code NEXT} when the next company is offered @param passes whether the turn is used up */
    record Edge(Request.State from, Request.Outcome outcome, String to, boolean passes) {

        boolean next() {
            return to.equals("NEXT");
        }
    }

    private static final List<Edge> EDGES = Table.rows(new ClassPathResource("dispatch/rotation-outcomes.csv")).stream()
            .map(row -> new Edge(
                    Request.State.valueOf(row.get("from")),
                    Request.Outcome.valueOf(row.get("outcome")),
                    row.get("to"),
                    row.get("passes").equals("yes")))
            .toList();

    private RotationRules() {}

    static List<Edge> edges() {
        return EDGES;
    }

    static Edge edge(Request request, Request.Outcome outcome) {
        return EDGES.stream()
                .filter(it -> it.from() == request.state() && it.outcome() == outcome)
                .findFirst()
                .orElseThrow(() -> new Refusal("This request stands elsewhere by now; look at its history.", STEPS));
    }

    /** What may be said now; a company that the owner named has no turn to lose, and nobody is next after it. */
    static Set<Request.Outcome> outcomes(Request request) {
        var all = EnumSet.noneOf(Request.Outcome.class);
        EDGES.stream().filter(it -> it.from() == request.state()).forEach(it -> all.add(it.outcome()));
        return all;
    }

    static void mayArrive(Request request) {
        if (request.state() != Request.State.ACCEPTED) {
            throw new Refusal("Nobody is on the way for this request.", STEPS);
        }
    }

    /** Who refuses or is canceled, and why, is what a company asks about later. */
    static void hasReason(Request.Outcome outcome, @Nullable String said) {
        if (said == null && (outcome == Request.Outcome.REFUSED || outcome == Request.Outcome.CANCELED)) {
            throw new Unfit("said", "dispatch.rotation.said.missing");
        }
    }

    /** The owner's company is named together with the reason, or neither is. */
    static void ownersWhole(@Nullable String company, @Nullable String why) {
        if (company == null && why != null) {
            throw new Unfit("company", "dispatch.rotation.owners.company.missing");
        }
        if (company != null && why == null) {
            throw new Unfit("owners", "dispatch.rotation.owners.missing");
        }
    }
}
