package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Walks the states of a call: the data and the types name the same ones, each reaches an end, each wait has an owner and a clock. */
class CallStatesTests {

    private final CallStates shipped = CallStates.SHIPPED;

    @Test
    void theDataAndTheTypesNameTheSameStates() {
        Set<String> types = Arrays.stream(CallStatus.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(shipped.states().keySet()).isEqualTo(types);
        assertThat(shipped.edges()).allSatisfy(edge -> assertThat(types).contains(edge.from(), edge.to()));
        types.forEach(word -> assertThat(CallStatus.of(word, "REPORT").word()).isEqualTo(word));
    }

    @Test
    void everyStateReachesAnEndAndEveryStateIsReached() {
        for (String state : shipped.states().keySet()) {
            assertThat(reached(state))
                    .as(state)
                    .anyMatch(it -> !CallStatus.of(it, "REPORT").open());
        }
        assertThat(reached("WAITING")).isEqualTo(shipped.states().keySet());
    }

    private Set<String> reached(String from) {
        var reached = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (var edge : shipped.edges()) {
                more |= reached.contains(edge.from()) && reached.add(edge.to());
            }
        }
        return reached;
    }

    @Test
    void everyWaitHasAnOwnerAndAClockAndNoEndHas() {
        shipped.states().forEach((word, state) -> {
            boolean open = CallStatus.of(word, "REPORT").open();
            assertThat(!state.owner().isEmpty()).as(word).isEqualTo(open);
            assertThat(state.goal() != null || Set.of("WAITING", "SCHEDULED").contains(word))
                    .as(word)
                    .isEqualTo(open);
        });
    }

    @Test
    void oneStepLeadsToOneState() {
        assertThat(shipped.edges())
                .extracting(edge -> edge.from() + edge.step())
                .doesNotHaveDuplicates();
    }
}
