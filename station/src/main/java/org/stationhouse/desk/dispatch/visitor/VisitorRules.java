package org.stationhouse.desk.dispatch.visitor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.staff.Unfit;

/** The steps of a visitor as data, and what the house asks of each, every rule with its sentence. */
final class VisitorRules {

    private static final String STEPS = "Visitors: a step leads on from where the visitor stands";
    private static final String ANSWER = "Visitors: the host answers, or the counter for him";
    private static final String BADGE = "Visitors: a badge that is out comes back";

    /** Whoever waits at a counter waits for one answer; so long a host has for it before his task is late (decision 260). */
    static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);

    record Edge(String from, VisitorStep step, String to) {}

    private static final List<Edge> EDGES = read();

    private VisitorRules() {}

    private static List<Edge> read() {
        var edges = new ArrayList<Edge>();
        for (var row : Table.rows(new ClassPathResource("dispatch/visitor-steps.csv"))) {
            edges.add(new Edge(row.get("from"), VisitorStep.valueOf(row.get("step")), row.get("to")));
        }
        return List.copyOf(edges);
    }

    static List<Edge> edges() {
        return EDGES;
    }

    static Set<VisitorStep> steps(VisitorState from) {
        var steps = EnumSet.noneOf(VisitorStep.class);
        EDGES.stream().filter(it -> it.from().equals(from.word())).forEach(it -> steps.add(it.step()));
        return steps;
    }

    static void stepFits(VisitorState from, VisitorStep step) {
        if (!steps(from).contains(step)) {
            throw new Refusal("This visitor stands elsewhere by now; look at the history.", STEPS);
        }
    }

    /** A visitor comes to a colleague, to a queue or to an office. */
    static void toSomebody(Visitor.Said said) {
        if (said.host() == null && said.office() == null) {
            throw new Unfit("host", "dispatch.visitor.host.missing");
        }
    }

    /** A badge is given once at a time. @param holder name of who has it; empty when it is free */
    static void badgeFree(@Nullable String badge, Optional<String> holder) {
        if (badge != null && holder.isPresent()) {
            throw new Unfit("badge", "dispatch.visitor.badge.taken", badge, holder.get());
        }
    }

    /**
     * Whether he is not left alone behind the counter: nobody knows who he is, or he is a child that came alone. CJIS Security Policy
     * PE-3: visitors are escorted where case data is at hand.
     */
    static boolean escorted(Visitor.Said said) {
        return said.minor() || !said.seen().known();
    }

    /** A child that came alone does not go without a word who took it along. */
    static void leavesWith(Visitor.Said said, @Nullable String with) {
        if (said.minor() && with == null) {
            throw new Unfit("with", "dispatch.visitor.with.missing");
        }
    }

    static void badgeComesBack(Visitor visitor) {
        if (!visitor.badgeOut()) {
            throw new Refusal("No badge is out with this visitor.", BADGE);
        }
    }

    /** @param host whether the actor is the host or works in the queue that is @param counter whether he receives visitors */
    static void mayAnswer(boolean host, boolean counter) {
        if (!host && !counter) {
            throw new Refusal("Only the host says whether he comes, or the counter when he has called.", ANSWER);
        }
    }

    /** Whether somebody must look after it: he came on an earlier day and is not signed out, or his badge is not back. */
    static boolean forgotten(Visitor visitor, Instant now, ZoneId zone) {
        LocalDate came = visitor.cameAt().atZone(zone).toLocalDate();
        return came.isBefore(now.atZone(zone).toLocalDate()) && (visitor.inside() || visitor.badgeOut());
    }
}
