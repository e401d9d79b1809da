package org.stationhouse.gates;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.util.pattern.PathPatternParser;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Rights;

/** Real addresses for the patterns of mappings: found by walking the links of the pages, as a reader would. */
final class Addresses {

    private static final Pattern LINK = Pattern.compile("(?:href|action|src|hx-get|hx-post|formaction)=\"(/[^\"#]*)");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)[^}]*}");
    private static final int MOST_PAGES = 400;

    private static final Map<Integer, Addresses> FILLED = new HashMap<>();

    private final Map<String, String> found = new LinkedHashMap<>();

    private Addresses() {}

    /** Walks the filled house with every role, once for all gates that only read. */
    static synchronized Addresses ofTheFilledHouse(int port, List<Mapping> mappings, Rights rights) {
        return FILLED.computeIfAbsent(
                port,
                house -> walked(
                        mappings,
                        Visitors.all(rights)
                                .map(role -> new Visitor(house, role))
                                .toList()));
    }

    static Addresses walked(List<Mapping> mappings, List<Visitor> visitors) {
        var addresses = new Addresses();
        for (Visitor visitor : visitors) {
            addresses.walk(mappings, visitor);
        }
        return addresses;
    }

    /** An address that some page links to, query included; empty when no page leads there. */
    Optional<String> real(Mapping mapping) {
        return Optional.ofNullable(found.get(mapping.path()));
    }

    /** An address of the right form that names nothing that exists. */
    static String made(Mapping mapping) {
        String path = VARIABLE.matcher(mapping.path()).replaceAll(it -> switch (it.group(1)) {
            case "id", "n", "generation", "size", "week" -> "999999";
            case "number", "caseNumber" -> "26-999999";
            case "date", "day" -> "2026-11-21";
            case "path" -> "x";
            default -> PublicRef.fresh().text();
        });
        return mapping.get() ? path + question(mapping) : path;
    }

    /** The parameters that the page can't do without. */
    private static String question(Mapping mapping) {
        var asked = new StringJoiner("&", "?", "").setEmptyValue("");
        for (var parameter : mapping.handler().getMethodParameters()) {
            RequestParam wanted = parameter.getParameterAnnotation(RequestParam.class);
            if (wanted == null || !wanted.required() || !wanted.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                continue;
            }
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            String name = wanted.name().isEmpty() ? parameter.getParameterName() : wanted.name();
            Class<?> type = parameter.getParameterType();
            String value = type == PublicRef.class
                    ? PublicRef.fresh().text()
                    : type == LocalDate.class
                            ? "2026-11-21"
                            : type == String.class ? "a" : type == boolean.class ? "true" : "1";
            asked.add(name + "=" + value);
        }
        return asked.toString();
    }

    private void walk(List<Mapping> mappings, Visitor visitor) {
        var patterns = new LinkedHashMap<String, org.springframework.web.util.pattern.PathPattern>();
        mappings.forEach(it -> patterns.put(it.path(), PathPatternParser.defaultInstance.parse(it.path())));
        var waiting = new ArrayDeque<String>();
        Set<String> seen = new LinkedHashSet<>();
        mappings.stream()
                .filter(it -> it.get() && !it.path().contains("{"))
                .map(Mapping::path)
                .forEach(waiting::add);
        int pages = 0;
        while (!waiting.isEmpty() && pages < MOST_PAGES) {
            String address = waiting.poll();
            String path = address.split("\\?")[0];
            if (!seen.add(path)) {
                continue;
            }
            patterns.forEach((pattern, parsed) -> {
                if (pattern.contains("{")
                        && !patterns.containsKey(path)
                        && parsed.matches(PathContainer.parsePath(path))) {
                    found.putIfAbsent(pattern, address);
                }
            });
            if (asset(path)
                    || mappings.stream()
                            .noneMatch(
                                    it -> it.get() && patterns.get(it.path()).matches(PathContainer.parsePath(path)))) {
                continue;
            }
            pages++;
            Visitor.Answer answer = visitor.get(address);
            if (answer.html()) {
                LINK.matcher(answer.body())
                        .results()
                        .map(it -> it.group(1).replace("&amp;", "&"))
                        .forEach(waiting::add);
            }
            if (!answer.to().isEmpty()) {
                waiting.add(answer.to());
            }
        }
    }

    private static boolean asset(String path) {
        return path.matches(".*\\.(css|js|svg|woff2|ttf|png|ico|map|webmanifest)");
    }
}
