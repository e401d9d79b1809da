package org.stationhouse.gates;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses that a walk still has to open, next the one whose mapping was opened least. */
final class Turns {

    private final List<Pattern> patterns;
    private final Set<String> seen = new HashSet<>();
    private final Predicate<Mapping> may;
    private final Map<String, String> records;

    /**
     * @param may whether a page is opened to this reader; others need no turn
     * @param records takes, for each mapping about one record, the first address that led to it
     */
    Turns(List<Mapping> mappings, Predicate<Mapping> may, Map<String, String> records) {
        this.may = may;
        this.records = records;
        patterns = mappings.stream().map(Pattern::new).toList();
    }

    /** Takes an address that some page links to; the same path only once, whatever is asked after it. */
    void add(String address) {
        String path = address.split("\\?")[0];
        if (!seen.add(path)) {
            return;
        }
        List<Pattern> leading = patterns.stream()
                .filter(it -> it.parsed.matches(PathContainer.parsePath(path)))
                .toList();
        boolean fixed = leading.stream().anyMatch(it -> it.mapping.path().equals(path));
        // the sheet of a list lies where its records do, and is none of them
        boolean file = leading.stream().anyMatch(it -> it.mapping.path().contains("."));
        leading.stream()
                .filter(it -> !fixed && it.mapping.path().contains("{"))
                .filter(it -> !file || it.mapping.path().contains("."))
                .forEach(it -> records.putIfAbsent(it.mapping.path(), address));
        if (!asset(path)) {
            leading.stream()
                    .filter(it ->
                            it.mapping.get() && (!fixed || it.mapping.path().equals(path)))
                    .findFirst()
                    .filter(it -> may.test(it.mapping))
                    .ifPresent(it -> it.waiting.add(address));
        }
    }

    /** The next page to open; empty when all were. */
    Optional<String> next() {
        return patterns.stream()
                .filter(it -> !it.waiting.isEmpty())
                .min(Comparator.comparingInt(it -> it.opened))
                .map(it -> {
                    it.opened++;
                    return it.waiting.remove();
                });
    }

    /** What links to nothing. */
    private static boolean asset(String path) {
        return path.matches(".*\\.(css|js|svg|woff2|ttf|png|ico|map|webmanifest|pdf|csv|xlsx)");
    }

    private static final class Pattern {

        private final Mapping mapping;
        private final PathPattern parsed;
        private final Queue<String> waiting = new ArrayDeque<>();
        private int opened;

        private Pattern(Mapping mapping) {
            this.mapping = mapping;
            this.parsed = PathPatternParser.defaultInstance.parse(mapping.path());
        }
    }
}
