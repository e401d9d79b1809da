package org.stationhouse.foundation.jurisdiction.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stationhouse.Shared;
import org.stationhouse.gates.Checkout;

/** Nothing of the reference is lost on its way into the program: no rule, no clock, no word. */
class TheLawAsReadTests {

    private final LawBook book = new LawBook();

    @Test
    void everyRuleIsHere() {
        Map<String, Integer> counts = new TreeMap<>();
        rules().forEach((id, rule) -> {
            counts.merge(rule.pack(), 1, Integer::sum);
            counts.merge(rule.verified() ? "verified" : "unverified", 1, Integer::sum);
            counts.merge("clocks", rule.clocks().size(), Integer::sum);
        });

        assertThat(counts)
                .containsEntry("us", 10)
                .containsEntry("us-ca", 275)
                .containsEntry("us-or", 48)
                .containsEntry("verified", 248)
                .containsEntry("unverified", 85)
                .containsEntry("clocks", 187);
        assertThat(book.events()).hasSize(133);
    }

    @Test
    void theFilesAreThoseOfTheReference() {
        Shared.file(LawConverter.ORIGINAL).ifPresent(original -> {
            Path folder = Checkout.TARGET.resolve("law");
            LawConverter.converted(original).forEach((name, fresh) -> {
                Checkout.write(folder.resolve(name), fresh);
                assertThat(Checkout.read(
                                Checkout.RESOURCES.resolve("jurisdiction").resolve(name)))
                        .as("the reference has changed: cp -r %s/. resources/jurisdiction", Checkout.name(folder))
                        .isEqualTo(fresh);
            });
        });
    }

    @Test
    void eachWordOfEachRuleIsInTheProgram() {
        Shared.file(LawConverter.ORIGINAL).ifPresent(original -> {
            Map<String, Rule> rules = rules();
            List<Map<String, Object>> reference = Yml.maps(LawConverter.load(original), "rules");
            Additions additions = Additions.read();
            int compared = 0;
            for (Map<String, Object> one : reference) {
                String id = Yml.text(one, "id");
                Map<String, Object> here = Unconverted.of(Objects.requireNonNull(rules.get(id), id));
                if (additions.of(id, 0, "gate") != null) {
                    here.remove("gate");
                }
                assertThat(here).as(id).isEqualTo(Unconverted.reference(one));
                compared++;
            }
            System.out.println("law: rules compared word by word=" + compared);
            assertThat(compared).isEqualTo(rules.size());
        });
    }

    @Test
    void eachEventIsInTheProgram() {
        Shared.file(LawConverter.ORIGINAL).ifPresent(original -> {
            var reference = new ArrayList<String>();
            for (Map<String, Object> event : Yml.maps(LawConverter.load(original), "events")) {
                String derived = event.containsKey("derived")
                        ? Yml.text(Yml.map(event.get("derived")), "mode") + " "
                                + Yml.joined(Yml.map(event.get("derived")).get("of"))
                        : "";
                reference.add(event.get("id") + " " + Yml.us(Yml.text(event, "description")) + " " + derived);
            }
            assertThat(book.events().values().stream().map(TheLawAsReadTests::event))
                    .isEqualTo(reference);
        });
    }

    private static String event(ClockEvent event) {
        ClockEvent.Derived derived = event.derived();
        String follows = derived == null
                ? ""
                : Attributes.code(derived.mode()) + " "
                        + String.join(
                                ",", derived.of().stream().map(EventId::text).toList());
        return event.id() + " " + event.says() + " " + follows;
    }

    private Map<String, Rule> rules() {
        var rules = new LinkedHashMap<String, Rule>();
        book.packs()
                .forEach(pack ->
                        book.rules(pack).forEach(rule -> rules.put(rule.id().text(), rule)));
        return rules;
    }
}
