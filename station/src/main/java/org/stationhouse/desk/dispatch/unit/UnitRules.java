package org.stationhouse.desk.dispatch.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Table;

/** The steps of a unit as data, and when somebody must ask how it is. */
final class UnitRules {

    private static final String STEPS = "Unit steps: dispatch/unit-steps.csv";

    record Edge(String from, UnitStep step, String to) {}

    private static final List<Edge> EDGES = read();

    private UnitRules() {}

    private static List<Edge> read() {
        var edges = new ArrayList<Edge>();
        for (var row : Table.rows(new ClassPathResource("dispatch/unit-steps.csv"))) {
            edges.add(new Edge(row.get("from"), UnitStep.valueOf(row.get("step")), row.get("to")));
        }
        return List.copyOf(edges);
    }

    static List<Edge> edges() {
        return EDGES;
    }

    static Set<UnitStep> steps(UnitStatus from) {
        var steps = EnumSet.noneOf(UnitStep.class);
        EDGES.stream().filter(it -> it.from().equals(from.word())).forEach(it -> steps.add(it.step()));
        return steps;
    }

    /** A unit takes a step only where the list of steps has it. @return the word of the status that follows */
    static String stepFits(Unit unit, UnitStep step) {
        String from = unit.status().word();
        return EDGES.stream()
                .filter(it -> it.from().equals(from) && it.step() == step)
                .map(Edge::to)
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(unit.callSign() + " is " + plain(from) + " and can't take this step now.", STEPS));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * A unit on scene is asked how it is before the limit of its call's priority has passed, counted from its arrival and again from
     * each answer.
     *
     * @param minutes limit by priority
     * @return until when; null for a unit that is not on scene
     */
    static @Nullable Instant due(Unit unit, Map<Integer, Integer> minutes) {
        Integer limit = unit.priority() == null ? null : minutes.get(unit.priority());
        if (!(unit.status() instanceof UnitStatus.OnScene) || limit == null) {
            return null;
        }
        Instant heard = unit.checkedAt() == null || unit.checkedAt().isBefore(unit.statusAt())
                ? unit.statusAt()
                : unit.checkedAt();
        return heard.plus(Duration.ofMinutes(limit));
    }
}
