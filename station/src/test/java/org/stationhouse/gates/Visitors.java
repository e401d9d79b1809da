package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;

/** The roles that come over the network: all but those of commands and jobs. */
final class Visitors {

    private static final Set<String> INSIDE = Set.of("console", "program");
    private static final int AT_ONCE = 2;

    private Visitors() {}

    static Stream<String> all(Rights rights) {
        return rights.roles().stream().map(Role::id).filter(role -> !INSIDE.contains(role));
    }

    /** One of each role. */
    static List<Visitor> at(int port, Rights rights) {
        return all(rights).map(role -> new Visitor(port, role)).toList();
    }

    /** Sends each of them through the house, two at a time. @return what each found, in their order */
    static <T> List<T> each(List<Visitor> visitors, Function<Visitor, T> way) {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var ways = visitors.stream()
                    .map(visitor -> pool.submit(() -> way.apply(visitor)))
                    .toList();
            var found = new ArrayList<T>();
            for (var one : ways) {
                found.add(one.get());
            }
            return found;
        } catch (ExecutionException e) {
            throw new AssertionError("a visitor came to grief", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
