package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.Turn;
import org.stationhouse.foundation.staff.Rights;

/**
 * axe finds nothing on any page: every rule in the light on a desk, the rules of color in the dark, those of size on a phone, and every
 * rule again on the page of a form that was refused. No page needs sideways scrolling at either width.
 */
@StationTest
@Order(RunOrder.WHOLE_HOUSE)
class EveryPageAxeTests {

    /** The summary of what the server refused, a notice, or the sentence beside a field where a script sends the form. */
    private static final String SAYS = "#problems, main .notice, main .error[id^=e-]:not(:empty)";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Rights rights;

    @Autowired
    FilledHouse house;

    @LocalServerPort
    int port;

    private final List<String> offences = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void everyPagePasses() {
        house.fill();
        List<Mapping> mappings = Mapping.all(handlers);
        Map<String, List<String>> byRole = new EachPage(
                        port, mappings, rights, Addresses.ofTheFilledHouse(port, mappings, rights, house))
                .allowed();
        Browser.beside(() -> walk(byRole, 0), () -> walk(byRole, 1));
        int pages = byRole.values().stream().mapToInt(List::size).sum();
        System.out.printf(
                "axe: pages=%d looks=%d refused=%d offences=%d%n", pages, looks.get(), refused.get(), offences.size());
        assertThat(offences).isEmpty();
        assertThat(pages).isGreaterThan(20);
        assertThat(refused.get()).isPositive();
    }

    /** @param from 0 for the first and every second page of a role, 1 for the others */
    private void walk(Map<String, List<String>> byRole, int from) {
        byRole.forEach((role, pages) -> {
            try (var window = role.equals(Visitor.ANONYMOUS)
                    ? Browser.at(port).visitor()
                    : Browser.at(port).as(role)) {
                for (int i = from; i < pages.size(); i += 2) {
                    look(window, pages.get(i));
                }
                window.forgive(fault -> true);
            }
        });
    }

    @Test
    void axeFindsAPlantedFaultInEachOfItsTurns() {
        house.setUp();
        try (var window = Browser.at(port).as("pst1")) {
            plant(window, "main.append(document.createElement('input'))");
            assertThatThrownBy(window::axe).isInstanceOf(AssertionError.class).hasMessageContaining("label");
            plant(
                    window,
                    "main.insertAdjacentHTML('beforeend', '<p id=planted>pale</p>');"
                            + " document.styleSheets[0].insertRule('#planted { color: #777; background: #888 }', 0)");
            assertThatThrownBy(() -> window.axe(Turn.DARK))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("color-contrast");
            plant(window, "main.insertAdjacentHTML('beforeend', '<pre>' + 'wide '.repeat(200) + '</pre>')");
            assertThatThrownBy(window::fits).isInstanceOf(AssertionError.class).hasMessageContaining("to the right");
            window.forgive(fault -> true);
        }
    }

    private static void plant(Browser window, String what) {
        window.open("/keys").axe();
        window.page().evaluate("() => { const main = document.querySelector('main'); " + what + " }");
    }

    private void look(Browser window, String address) {
        window.open(address);
        for (Turn turn : Turn.values()) {
            String where = address + " " + turn;
            window.turn(turn);
            check(() -> window.axe(turn), where);
            check(window::fits, where);
        }
        window.turn(Turn.LIGHT);
        refuse(window, address);
    }

    /** Sends each form of the page in which something is missing; what it says then is looked at too. */
    private void refuse(Browser window, String address) {
        String forms = "main form[method=post]:has([required])";
        int count = window.find(forms).count();
        for (int i = 0; i < count; i++) {
            var form = window.find(forms).nth(i);
            if (!form.isVisible() || Boolean.TRUE.equals(form.evaluate("form => form.matches(':valid')"))) {
                continue;
            }
            form.evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
            window.settled();
            check(
                    () -> PlaywrightAssertions.assertThat(window.find(SAYS).first())
                            .isAttached(),
                    address + " refused, and what is missing");
            window.turn(Turn.LIGHT);
            check(window::axe, address + " refused");
            refused.incrementAndGet();
            window.open(address);
        }
    }

    private void check(Runnable what, String where) {
        looks.incrementAndGet();
        try {
            what.run();
        } catch (AssertionError found) {
            offences.add(where + ": " + found.getMessage());
        }
    }
}
