package org.stationhouse.foundation.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.web.Ask;

class ColumnsTests {

    private static final Columns COLUMNS =
            Columns.of("x.", "number", "place", "phone", "unit").main("number", "place");

    private static Columns asked(String... names) {
        return COLUMNS.as(new Ask("/x", Map.of(), "", false, 1, List.of(names)));
    }

    @Test
    void whoChoseNothingSeesTheMainOnes() {
        assertThat(asked().shown()).containsExactly("number", "place");
    }

    @Test
    void whoChoseSeesTheseInTheListsOrderAndAlwaysTheFirst() {
        assertThat(asked("unit", "place").shown()).containsExactly("number", "place", "unit");
        assertThat(asked("unit").shown()).containsExactly("number", "unit");
    }

    @Test
    void namesThatAreNoColumnsArePassedOver() {
        assertThat(asked("password", "unit").shown()).containsExactly("number", "unit");
        assertThat(asked("password").shown()).containsExactly("number", "place");
    }

    @Test
    void aListThatNamesNoColumnOfItsOwnIsRefused() {
        assertThatThrownBy(() -> COLUMNS.narrow("colour")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Columns.of("x.", "a", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Columns.of("x.")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsFollowEachOtherUntilOneIsNotFull() {
        List<Integer> all = Stream.iterate(0, n -> n + 1).limit(7).toList();

        assertThat(Parts.of(all.subList(0, 3), 3, end -> all.subList(end.rows(), Math.min(7, end.rows() + 3))))
                .containsExactlyElementsOf(all);
        assertThat(Parts.of(all.subList(0, 3), 3, end -> {
                    assertThat(end.last()).isEqualTo(2);
                    return List.<Integer>of();
                }))
                .hasSize(3);
        assertThat(Parts.of(all.subList(0, 2), 3, end -> {
                    throw new AssertionError("a part that is not full is the last");
                }))
                .hasSize(2);
    }
}
