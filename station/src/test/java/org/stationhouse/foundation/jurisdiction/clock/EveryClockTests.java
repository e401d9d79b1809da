package org.stationhouse.foundation.jurisdiction.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.gates.Checkout;

/** Each clock of each rule, held against dates that an independent calendar has counted once ({@link Golden}). */
class EveryClockTests {

    private static final Path TABLE = Checkout.TEST_RESOURCES.resolve("law/golden.csv");

    private final LawBook book = new LawBook();

    @Test
    void theTableIsThatOfTheIndependentCalendar() {
        String fresh = Golden.table(book);
        Path copy = Checkout.TARGET.resolve("golden.csv");
        Checkout.write(copy, fresh);

        assertThat(Checkout.read(TABLE))
                .as("the law has changed: cp %s %s", Checkout.name(copy), Checkout.name(TABLE))
                .isEqualTo(fresh);
    }

    @Test
    void theEngineFindsEachDate() {
        Set<String> clocks = new TreeSet<>();
        int dates = 0;
        for (CSVRecord row : Checkout.rows(TABLE)) {
            var id = new RuleId(row.get("rule"));
            Engines.Found found = found(id, LocalDateTime.parse(row.get("anchor")), row.get("reason"));
            assertThat(found.dates())
                    .as("%s from %s %s", id, row.get("anchor"), row.get("reason"))
                    .isEqualTo(row.get("dates"));
            clocks.addAll(found.names());
            dates += found.names().size();
        }
        List<String> all = book.packs().stream()
                .flatMap(pack -> book.rules(pack).stream())
                .flatMap(rule -> rule.clocks().stream().map(it -> rule.id() + " " + rule.nameOf(it)))
                .toList();
        System.out.printf("law: clocks=%d dates=%d%n", all.size(), dates);
        assertThat(all).hasSizeGreaterThanOrEqualTo(187);
        assertThat(all.stream().filter(it -> !clocks.contains(it)).toList())
                .as("clocks without a date of their own: only those that another of the same rule outlasts")
                .allSatisfy(name -> assertThat(combined(name)).isTrue());
    }

    private Engines.Found found(RuleId id, LocalDateTime anchor, String reason) {
        ClockEngine engine = Engines.of(book, id.text().startsWith("or.") ? "us-or" : "us-ca");
        Instant at = anchor.atZone(Golden.ZONE).toInstant();
        Moments moments = Moments.asOf(anchor.toLocalDate()).because(reason);
        for (EventId event : events(id)) {
            moments = moments.at(event, at);
        }
        return Engines.found(engine.due(id, moments));
    }

    private Set<EventId> events(RuleId id) {
        return book.packs().stream()
                .flatMap(pack -> book.rules(pack).stream())
                .filter(rule -> rule.id().equals(id))
                .flatMap(rule -> rule.all(LawClock.Relative.class).stream())
                .map(LawClock.Relative::from)
                .collect(Collectors.toSet());
    }

    private boolean combined(String name) {
        String[] part = name.split(" ");
        return book.packs().stream()
                .flatMap(pack -> book.rules(pack).stream())
                .filter(rule -> rule.id().text().equals(part[0]))
                .map(rule -> rule.items().get(part[1]))
                .allMatch(it -> it instanceof LawClock.Relative clock && clock.combine() != null);
    }
}
