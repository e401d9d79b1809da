package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;

@StationTest
class BarTests {

    @Autowired
    Bar bar;

    @Autowired
    TestDoor door;

    @Autowired
    List<Door> doors;

    private final List<Door.Command> commands = List.of(
            new Door.Command("n", "x", "/calls/new?line={rest}", "r"),
            new Door.Command("cit", "x", "/cite/{rest}", "r"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n 459 6360 Fountain|/calls/new?line=459%206360%20Fountain",
                "N.459.6360 FOUNTAIN|/calls/new?line=459.6360%20FOUNTAIN",
                "n,459|/calls/new?line=459",
                "/n 459|/calls/new?line=459",
                "cit a/b&c?d=%{x}|/cite/a%2Fb%26c%3Fd%3D%25%7Bx%7D",
                "n|/calls/new?line="
            })
    void theFirstWordIsTheVerb(String typed, String address) {
        assertThat(bar.read(typed, commands))
                .isInstanceOfSatisfying(
                        Bar.Meaning.Verb.class, it -> assertThat(it.address()).isEqualTo(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguyen", "26-01234", "Smith, Ana", "\"n 459\"", "citation"})
    void allElseIsSearched(String typed) {
        assertThat(bar.read(typed, commands)).isInstanceOf(Bar.Meaning.Text.class);
    }

    @Test
    void aQuestionMarkListsTheCommandsAndNothingIsNothing() {
        assertThat(bar.read("?", commands)).isInstanceOf(Bar.Meaning.Help.class);
        assertThat(bar.read("  / ", commands)).isInstanceOf(Bar.Meaning.Nothing.class);
    }

    @Test
    void aReaderOnlyHasTheCommandsOfHisRights() {
        assertThat(bar.commands(door.actor("pst1")))
                .extracting(Door.Command::verb)
                .contains("n");
        assertThat(bar.commands(door.actor("administrator")))
                .extracting(Door.Command::verb)
                .doesNotContain("n");
    }

    @Test
    void eachVerbOpensOnePage() {
        assertThat(twice(doors.stream().flatMap(it -> it.commands().stream()).toList()))
                .as("verbs that two doors claim: the later room takes another word")
                .isEmpty();
        assertThat(twice(List.of(commands.getFirst(), commands.getLast(), new Door.Command("n", "y", "/names", "r"))))
                .containsExactly("n");
    }

    private static Set<String> twice(List<Door.Command> all) {
        var once = new TreeSet<String>();
        return all.stream()
                .map(Door.Command::verb)
                .filter(verb -> !once.add(verb))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
