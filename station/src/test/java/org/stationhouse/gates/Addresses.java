package org.stationhouse.gates;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.stationhouse.FilledHouse;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Rights;

/** Real addresses for the patterns of mappings: found by walking the links of the pages, as a reader would. */
final class Addresses {

    private static final Pattern LINK = Pattern.compile("(?:href|action|src|hx-get|hx-post|formaction)=\"(/[^\"#]*)");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)[^}]*}");
    /** A list as a file, which no record is needed for. */
    private static final Pattern FILE = Pattern.compile("[^{]*\\.\\{as:[^}]*}");
    /** Pages that each reader opens before any of them goes on: most walks are over by then. */
    private static final int FIRST_LOOK = 80;

    private static final int MOST_PAGES = 400;

    private static final Map<Integer, Addresses> FILLED = new HashMap<>();

    private final Map<String, String> found = new LinkedHashMap<>();
    private int opened;

    private Addresses() {}

    /** Walks the filled house, once for all gates that only read: the roles that see most come first, the others seldom have to go. */
    static synchronized Addresses ofTheFilledHouse(int port, List<Mapping> mappings, Rights rights, FilledHouse house) {
        Comparator<Visitor> sight = Comparator.comparingLong(visitor -> mappings.stream()
                .filter(it -> it.get() && it.mayBeCalledBy(visitor.role(), rights))
                .count());
        return FILLED.computeIfAbsent(
                port,
                it -> walked(
                        mappings,
                        Visitors.at(port, rights).stream()
                                .sorted(sight.reversed())
                                .toList(),
                        rights,
                        house.records()));
    }

    /**
     * Begins at the fixed pages and at these records; ends as soon as there is an address for each page about a record. A page that a
     * record's address asks something is always asked that, not for all there is.
     */
    static Addresses walked(List<Mapping> mappings, List<Visitor> visitors, Rights rights, List<String> records) {
        var addresses = new Addresses();
        mappings.stream()
                .filter(it -> it.get() && FILE.matcher(it.path()).matches())
                .forEach(it -> addresses.found.put(it.path(), made(it)));
        records.stream()
                .filter(it -> it.contains("?"))
                .forEach(it -> addresses.found.putIfAbsent(it.split("\\?")[0], it));
        long began = System.nanoTime();
        for (int most : List.of(FIRST_LOOK, MOST_PAGES)) {
            visitors.forEach(visitor -> addresses.walk(mappings, visitor, rights, records, most));
        }
        System.out.printf("walk: pages=%d ms=%d%n", addresses.opened, (System.nanoTime() - began) / 1_000_000);
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
            case "as" -> "csv";
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

    /** Opens by turns a page of each mapping, so that no long list of one kind hides the records of another. */
    private void walk(List<Mapping> mappings, Visitor visitor, Rights rights, List<String> records, int most) {
        var turns = new Turns(mappings, it -> it.mayBeCalledBy(visitor.role(), rights), found);
        records.forEach(turns::add);
        mappings.stream()
                .filter(it -> it.get() && !it.path().contains("{"))
                .map(Mapping::path)
                .forEach(turns::add);
        for (int pages = 0; pages < most && !complete(mappings); pages++) {
            Optional<String> address = turns.next();
            if (address.isEmpty()) {
                break;
            }
            opened++;
            Visitor.Answer answer = visitor.get(address.get());
            if (answer.html()) {
                LINK.matcher(answer.body())
                        .results()
                        .map(it -> it.group(1).replace("&amp;", "&"))
                        .forEach(turns::add);
            }
            if (!answer.to().isEmpty()) {
                turns.add(answer.to());
            }
        }
    }

    private boolean complete(List<Mapping> mappings) {
        return mappings.stream().noneMatch(it -> it.get() && it.path().contains("{") && !found.containsKey(it.path()));
    }
}
