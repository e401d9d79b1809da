package org.stationhouse.foundation.jurisdiction.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The packs on the shelf. Nothing is read before it is asked for; what was read is kept. */
@Component
public final class LawBook {

    private static final String FOLDER = "/jurisdiction/";

    private final Function<String, String> shelf;
    private final Map<String, List<Rule>> rules = new ConcurrentHashMap<>();
    private final Map<String, Map<EventId, ClockEvent>> events = new ConcurrentHashMap<>();
    private final Map<String, List<Pack>> packs = new ConcurrentHashMap<>();

    @Autowired
    public LawBook() {
        this(LawBook::resource);
    }

    /** @param shelf gives the text of a file by its name below {@code jurisdiction} */
    public LawBook(Function<String, String> shelf) {
        this.shelf = shelf;
    }

    private static String resource(String name) {
        try (InputStream in = LawBook.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new BadLaw(name, 1, "there is no such file");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text of a file by its name below {@code jurisdiction}. */
    public String text(String file) {
        return shelf.apply(file);
    }

    public List<Pack> packs() {
        return packs.computeIfAbsent("packs.law", name -> List.copyOf(Pack.read(name, text(name))));
    }

    public Optional<Pack> pack(String id) {
        return packs().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Every event that starts a clock, by its name. */
    public Map<EventId, ClockEvent> events() {
        return events.computeIfAbsent(
                "events.law", name -> java.util.Collections.unmodifiableMap(ClockEvent.read(name, text(name))));
    }

    /** All editions of all rules of a pack, in the order of its files. @throws BadLaw when a file is wrong */
    public List<Rule> rules(Pack pack) {
        return rules.computeIfAbsent(pack.id(), id -> List.copyOf(read(pack)));
    }

    private List<Rule> read(Pack pack) {
        Map<RuleId, List<Rule>> editions = new LinkedHashMap<>();
        for (Area area : pack.areas()) {
            for (RuleReader.Read read : RuleReader.read(pack.file(area), text(pack.file(area)))) {
                Rule rule = read.rule();
                if (!rule.pack().equals(pack.id()) || rule.area() != area) {
                    throw read.line().bad("the file says another jurisdiction or area than its name");
                }
                rule.events()
                        .filter(it -> !events().containsKey(it))
                        .findFirst()
                        .ifPresent(it -> {
                            throw read.line().bad(rule.id() + " runs from " + it + ", which is no event");
                        });
                List<Rule> others = editions.computeIfAbsent(rule.id(), key -> new ArrayList<>());
                if (others.stream().anyMatch(it -> it.inForce().overlaps(rule.inForce()))) {
                    throw read.line().bad("two editions of " + rule.id() + " hold at the same time");
                }
                others.add(rule);
            }
        }
        return editions.values().stream().flatMap(Collection::stream).toList();
    }

    /** The edition of a rule for a day: what holds on it, else what was read of a later day. */
    public Optional<Rule> rule(RuleId id, LocalDate day) {
        return packs().stream()
                .filter(pack ->
                        id.text().startsWith(pack.id().substring(pack.id().lastIndexOf('-') + 1) + "."))
                .flatMap(pack -> rules(pack).stream())
                .filter(rule -> rule.id().equals(id))
                .filter(rule -> rule.inForce().on(day) != InForce.Standing.NOT_IN_FORCE)
                .min(java.util.Comparator.comparing(rule -> rule.inForce().on(day)));
    }

    /** What is in force in some packs on a day, each rule once. */
    public List<Rule> inForce(List<Pack> of, LocalDate day) {
        Map<RuleId, Rule> best = new LinkedHashMap<>();
        for (Pack pack : of) {
            for (Rule rule : rules(pack)) {
                if (rule.inForce().on(day) != InForce.Standing.NOT_IN_FORCE) {
                    best.merge(
                            rule.id(),
                            rule,
                            (one, other) -> one.inForce()
                                                    .on(day)
                                                    .compareTo(other.inForce().on(day))
                                            <= 0
                                    ? one
                                    : other);
                }
            }
        }
        return List.copyOf(best.values());
    }
}
