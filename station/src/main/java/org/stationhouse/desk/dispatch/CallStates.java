package org.stationhouse.desk.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/**
 * The states of a call as data: the steps between them, and for each in which it waits, who has it and after how many minutes
 * somebody should look (the agency's goal; a waiting call's follows its priority).
 */
final class CallStates {

    /** @param owner desk or unit; empty at an end */
    record State(String word, String owner, @Nullable Duration goal) {}

    record Edge(String from, Step step, String to) {}

    static final CallStates SHIPPED = new CallStates();

    private final Map<String, State> states = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Integer, Duration> answerWithin = new HashMap<>();

    private CallStates() {
        for (var row : Table.rows(new ClassPathResource("dispatch/priorities.csv"))) {
            answerWithin.put(
                    Integer.valueOf(row.get("priority")), Duration.ofMinutes(Long.parseLong(row.get("minutes"))));
        }
        for (var row : Table.rows(new ClassPathResource("dispatch/states.csv"))) {
            String minutes = row.get("minutes");
            Duration goal = minutes.matches("\\d+") ? Duration.ofMinutes(Long.parseLong(minutes)) : null;
            states.put(row.get("state"), new State(row.get("state"), row.get("owner"), goal));
        }
        for (var row : Table.rows(new ClassPathResource("dispatch/steps.csv"))) {
            edges.add(new Edge(row.get("from"), Step.valueOf(row.get("step")), row.get("to")));
        }
    }

    Map<String, State> states() {
        return Map.copyOf(states);
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    Optional<String> after(String from, Step step) {
        return edges.stream()
                .filter(edge -> edge.from().equals(from) && edge.step() == step)
                .map(Edge::to)
                .findFirst();
    }

    /** Where a step leads; each leads to one state, from wherever it is taken. */
    String to(Step step) {
        return edges.stream()
                .filter(edge -> edge.step() == step)
                .findFirst()
                .orElseThrow()
                .to();
    }

    /** Those that the page of a call offers. */
    Set<Step> steps(CallStatus from) {
        var steps = EnumSet.noneOf(Step.class);
        edges.stream()
                .filter(edge -> edge.from().equals(from.word()) && edge.step().plain())
                .forEach(edge -> steps.add(edge.step()));
        return steps;
    }

    /** When somebody should look at this call; null when it has ended. */
    @Nullable
    Instant due(Call call) {
        State state = states.get(call.status().word());
        if (state == null || state.owner().isEmpty()) {
            return null;
        }
        if (call.status() instanceof CallStatus.Scheduled) {
            return call.came().dueAt();
        }
        Duration goal = state.goal() == null ? answer(call) : state.goal();
        return goal == null ? null : call.since().plus(goal);
    }

    /** Who waits at the counter is seen to soon, however little urgent his call is. */
    private @Nullable Duration answer(Call call) {
        Duration usual = answerWithin.get(call.priority());
        Duration soon = SourceRules.soon(call.came().source());
        return soon == null || usual != null && usual.compareTo(soon) < 0 ? usual : soon;
    }
}
