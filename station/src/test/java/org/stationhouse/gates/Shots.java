package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.staff.Rights;

/**
 * What {@code ./stationhouse shots DIR} runs: each page in its six states. It judges nothing, somebody has to look; so its name keeps
 * it out of the suite, which holds {@link Pictures} by one page ({@code PicturesTests}).
 */
@StationTest
@Order(RunOrder.EMPTY_HOUSE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Shots {

    /** Where the pictures go. */
    static final String FOLDER = "stationhouse.shots.to";

    private static final Pictures PICTURES =
            new Pictures(Path.of(System.getProperty(FOLDER, "target/shots")).toAbsolutePath());

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Rights rights;

    @Autowired
    FilledHouse house;

    @LocalServerPort
    int port;

    @Test
    @Order(1)
    void ofTheEmptyHouse() {
        house.setUp();
        walk(
                Addresses.walked(Mapping.all(handlers), Visitors.at(port, rights), rights, List.of()),
                EachPage::allowed,
                (window, address) -> PICTURES.take(window.open(address), address, Pictures.State.EMPTY));
    }

    @Test
    @Order(2)
    void ofTheFilledHouse() {
        house.fill();
        Addresses filled = Addresses.ofTheFilledHouse(port, Mapping.all(handlers), rights, house);
        walk(filled, EachPage::allowed, PICTURES::inEachState);
        walk(
                filled,
                EachPage::refused,
                (window, address) -> PICTURES.take(window.open(address), address, Pictures.State.NO_RIGHT));
        PICTURES.index();
        System.out.println("pictures=" + PICTURES.count());
        assertThat(PICTURES.count()).isPositive();
    }

    private void walk(
            Addresses addresses, Function<EachPage, Map<String, List<String>>> which, BiConsumer<Browser, String> act) {
        var byRole = which.apply(new EachPage(port, Mapping.all(handlers), rights, addresses));
        Browser.beside(() -> half(byRole, 0, act), () -> half(byRole, 1, act));
    }

    /** @param from 0 for the first and every second page of a role, 1 for the others */
    private void half(Map<String, List<String>> byRole, int from, BiConsumer<Browser, String> act) {
        byRole.forEach((role, pages) -> {
            try (var window = role.equals(Visitor.ANONYMOUS)
                    ? Browser.at(port).visitor()
                    : Browser.at(port).as(role)) {
                for (int i = from; i < pages.size(); i += 2) {
                    act.accept(window, pages.get(i));
                }
                window.forgive(fault -> true);
            }
        });
    }
}
