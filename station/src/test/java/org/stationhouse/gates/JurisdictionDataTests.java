package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.jurisdiction.calendar.CalendarBook;
import org.stationhouse.foundation.jurisdiction.law.BadLaw;
import org.stationhouse.foundation.jurisdiction.law.ClockEvent;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.EventSource;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.Pack;
import org.stationhouse.foundation.jurisdiction.law.Rule;

/**
 * The law on the shelf can be read whole, each rule has its citation and dates, and each event that starts a clock has a room that tells
 * it, now or later. A file that is wrong is refused with its name and line.
 */
@StationTest
@Order(RunOrder.WHOLE_HOUSE)
class JurisdictionDataTests {

    private static final String FILE = "us-ca/media.law";
    private static final String ONE_FILE =
            "pack id=us-ca name=California state=CA texts=\"2026\" areas=media calendars=yes\n";

    @Autowired
    LawBook book;

    @Autowired
    List<EventSource> sources;

    @Test
    void allOfItIsReadAndSaysWhatItRestsOn() {
        var rules = new ArrayList<Rule>();
        for (Pack pack : book.packs()) {
            rules.addAll(book.rules(pack));
            if (pack.calendars()) {
                assertThat(new CalendarBook(book).of(pack)).isNotNull();
            }
        }
        assertThat(rules).hasSizeGreaterThanOrEqualTo(333).allSatisfy(rule -> {
            assertThat(rule.cite()).as("%s", rule.id()).isNotBlank();
            assertThat(rule.verified() ? rule.reading().source() : "unverified")
                    .as("source of %s", rule.id())
                    .isNotNull();
        });
        System.out.printf(
                "jurisdiction-data: packs=%d rules=%d verified=%d events=%d%n",
                book.packs().size(),
                rules.size(),
                rules.stream().filter(Rule::verified).count(),
                book.events().size());
    }

    @Test
    void eachEventHasItsRoomAndTheListOfThoseThatNobodyTellsIsTrue() {
        assertThat(offences(
                        book.events(), told(), FloorTable.ofTheDesign().rooms().keySet()))
                .isEmpty();

        String fresh = drawn();
        Path copy = Checkout.TARGET.resolve("clock-events.md");
        Checkout.write(copy, fresh);
        Path kept = Checkout.ROOT.resolve("docs/clock-events.md");
        assertThat(Files.exists(kept) ? Checkout.read(kept) : "")
                .as("the list has changed: cp %s docs/clock-events.md", Checkout.name(copy))
                .isEqualTo(fresh);
    }

    @Test
    void plantedEventsAreFound() {
        EventId id = book.events().keySet().iterator().next();
        var nowhere = new ClockEvent(id, "planted", "cellar", null, null);
        assertThat(offences(Map.of(id, nowhere), Set.of(new EventId("planted.event")), Set.of("records")))
                .containsExactlyInAnyOrder(
                        id + " is told by cellar, which is no room", "planted.event is told and stands in no registry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(?m)^  cite .*$              | ''                     | lacks cite",
                "(?m)^  effect .*$            | ''                     | lacks effect",
                "(?m)^  from by .*$           | '  from by 2026-02-30' | 2026-02-30",
                "(?m)^  from by .*$           | '  from soon'          | soon",
                "(?m)^  status .*$            | '  status likely'      | verified or unverified",
                "(?m)^  status .*$            | '$0\n  clock role=primary shape=relative kind=due amount=3 unit=fortnight from=request.received' | fortnight",
                "(?m)^  status .*$            | '$0\n  clock role=primary shape=relative kind=due amount=3 unit=hour from=planted.event' | planted.event",
                "(?m)^  status .*$            | '  stamp'              | lacks status",
                "(?m)^law .*$                 | ''                     | begins with law",
                "(?m)^  trigger               | '  triggers'           | unknown keyword triggers",
            })
    void aFileThatIsWrongIsRefusedWithItsLine(String what, String instead, String why) {
        String wrong = book.text(FILE).replaceFirst(what, instead);

        refused(wrong, why);
    }

    @Test
    void editionsOfOneRuleMayFollowEachOtherAndNotOverlap() {
        String text = book.text(FILE);
        String rule = text.substring(text.indexOf("rule "));
        String next = rule.contains("\nrule ") ? rule.substring(0, rule.indexOf("\nrule ") + 1) : rule;
        refused(text + "\n" + next, "two editions of");

        String ended = text.replaceFirst("(?m)^(  from .*)$", "$1\n  until 2027-01-01");
        String later = next.replaceFirst("(?m)^  from .*$", "  from 2027-01-01");
        assertThat(read(ended + "\n" + later)).hasSize(read(text).size() + 1);
    }

    /** Whatever is done to a file, it is read or refused with its line; nothing else is thrown. */
    @Test
    void damagedFilesAreReadOrRefused() {
        Random chance = Seed.random(JurisdictionDataTests.class);
        List<String> files = book.packs().stream()
                .flatMap(pack -> pack.areas().stream().map(pack::file))
                .toList();
        long until = System.nanoTime() + Duration.ofSeconds(Seed.times(2, 60)).toNanos();
        int read = 0;
        int refused = 0;
        while (System.nanoTime() < until) {
            String text = book.text(files.get(chance.nextInt(files.size())))
                    .replaceFirst("jurisdiction=\\S+ area=\\S+", "jurisdiction=us-ca area=media");
            String damaged = damaged(text, chance);
            try {
                read(damaged);
                read++;
            } catch (BadLaw e) {
                assertThat(e.line())
                        .as("seed %d: %s", Seed.number(), e.getMessage())
                        .isBetween(1, damaged.split("\n", -1).length);
                refused++;
            }
        }
        System.out.printf(
                "jurisdiction-data: damaged files read=%d refused=%d seed=%d%n", read, refused, Seed.number());
        assertThat(refused).isPositive();
    }

    private static String damaged(String text, Random chance) {
        var changed = new StringBuilder(text);
        for (int n = 1 + chance.nextInt(4); n > 0; n--) {
            int at = chance.nextInt(changed.length());
            switch (chance.nextInt(4)) {
                case 0 -> changed.setCharAt(at, (char) chance.nextInt(0x250));
                case 1 -> changed.insert(at, " =\n\"\\#0-9.".charAt(chance.nextInt(10)));
                case 2 -> changed.delete(at, Math.min(changed.length() - 1, at + 1 + chance.nextInt(30)));
                default -> {
                    int from = changed.lastIndexOf("\n", at) + 1;
                    int to = changed.indexOf("\n", at);
                    changed.insert(from, changed.substring(from, to < 0 ? changed.length() : to + 1));
                }
            }
        }
        return changed.toString();
    }

    private List<Rule> read(String text) {
        var planted =
                new LawBook(name -> name.equals("packs.law") ? ONE_FILE : name.equals(FILE) ? text : book.text(name));
        return planted.rules(planted.packs().getFirst());
    }

    private void refused(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadLaw.class)
                .hasMessageStartingWith(FILE + " line ")
                .hasMessageContaining(why);
    }

    private Set<EventId> told() {
        return sources.stream().flatMap(it -> it.events().stream()).collect(Collectors.toSet());
    }

    private static List<String> offences(Map<EventId, ClockEvent> registry, Set<EventId> told, Set<String> rooms) {
        var offences = new ArrayList<String>();
        registry.values().stream()
                .filter(it -> !rooms.contains(it.room()))
                .forEach(it -> offences.add(it.id() + " is told by " + it.room() + ", which is no room"));
        var unknown = new HashSet<>(told);
        unknown.removeAll(registry.keySet());
        unknown.forEach(it -> offences.add(it + " is told and stands in no registry"));
        return offences;
    }

    private String drawn() {
        Set<EventId> told = told();
        var text = new StringBuilder(
                "# Clock events\n\nDrawn by `JurisdictionDataTests` from `events.law` and what the rooms"
                        + " say that they tell; don't edit it. A clock whose event\nnobody tells yet starts by hand only, in the worklist"
                        + " under \"Start clocks by hand\".\n\n| event | what happened | room | told |\n|---|---|---|---|\n");
        int waiting = 0;
        for (ClockEvent event : book.events().values()) {
            boolean yes = event.computed() || told.contains(event.id());
            waiting += yes ? 0 : 1;
            text.append("| `%s` | %s | %s | %s |%n"
                    .formatted(
                            event.id(), event.says(), event.room(), event.computed() ? "follows" : yes ? "yes" : "no"));
        }
        System.out.printf(
                "jurisdiction-data: events=%d told by nobody yet=%d%n",
                book.events().size(), waiting);
        return text.append("\nTold by nobody yet: ")
                .append(waiting)
                .append(".\n")
                .toString();
    }
}
