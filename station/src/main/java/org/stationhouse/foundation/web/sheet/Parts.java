package org.stationhouse.foundation.web.sheet;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of a long list, read part by part while they are sent: memory holds one part. */
public final class Parts {

    /**
     * Where the next part begins.
     *
     * @param last row of the part before
     * @param rows sent so far
     */
    public record End<T>(T last, int rows) {}

    private record Part<T>(List<T> rows, int before) {}

    private Parts() {}

    /**
     * All rows, in order.
     *
     * @param first part, read before anything is sent, so that whoever may not see the list is told so
     * @param full rows of a part behind which another may follow
     * @param next reads the part behind a row, empty at the end
     */
    public static <T> Stream<T> of(List<T> first, int full, Function<End<T>, List<T>> next) {
        return Stream.iterate(new Part<>(first, 0), part -> !part.rows().isEmpty(), part -> {
                    int sent = part.before() + part.rows().size();
                    return new Part<>(
                            part.rows().size() < full
                                    ? List.of()
                                    : next.apply(new End<>(part.rows().getLast(), sent)),
                            sent);
                })
                .flatMap(part -> part.rows().stream());
    }
}
