package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.staff.Rights;

/** axe finds nothing on any page, light and dark, on a desk and on a phone, and with a form that was refused. */
@StationTest
@Order(RunOrder.WHOLE_HOUSE)
class EveryPageAxeTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Rights rights;

    @Autowired
    FilledHouse house;

    @LocalServerPort
    int port;

    private final List<String> offences = new ArrayList<>();
    private int looks;

    @Test
    void everyPagePasses() {
        house.fill();
        Map<String, List<String>> byRole = pagesByRole();
        byRole.forEach((role, pages) -> {
            try (var window = role.equals(Visitor.ANONYMOUS)
                    ? Browser.at(port).visitor()
                    : Browser.at(port).as(role)) {
                pages.forEach(page -> look(window, page));
                window.forgive(fault -> true);
            }
        });
        int pages = byRole.values().stream().mapToInt(List::size).sum();
        System.out.println("axe: pages=" + pages + " looks=" + looks + " offences=" + offences.size());
        assertThat(offences).isEmpty();
        assertThat(pages).isPositive();
    }

    @Test
    void axeFindsAPlantedFault() {
        try (var window = Browser.at(port).as("pst1")) {
            window.open("/keys").axe();
            window.page().evaluate("() => document.querySelector('main').append(document.createElement('input'))");
            assertThatThrownBy(window::axe).isInstanceOf(AssertionError.class).hasMessageContaining("label");
        }
    }

    private void look(Browser window, String address) {
        window.open(address);
        everyLight(window, address, "");
        Locator forms = window.find("main form[method=post]:has([required])");
        for (int i = 0; i < forms.count(); i++) {
            Locator form = forms.nth(i);
            if (!form.isVisible()) {
                continue;
            }
            form.evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
            window.settled();
            everyLight(window, address, " refused");
            window.open(address);
        }
    }

    private void everyLight(Browser window, String address, String state) {
        for (boolean phone : List.of(false, true)) {
            window.page().setViewportSize(phone ? 390 : 1366, phone ? 844 : 768);
            check(window::fits, address + state + (phone ? " on a phone" : ""));
            for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
                check(window::axe, address + state + (phone ? " on a phone" : "") + " " + light);
                looks++;
            }
        }
    }

    private void check(Runnable what, String where) {
        try {
            what.run();
        } catch (AssertionError found) {
            offences.add(where + ": " + found.getMessage());
        }
    }

    /** Each page once, with a role that may open it: roles that see most come first. */
    private Map<String, List<String>> pagesByRole() {
        List<String> roles = new ArrayList<>(List.of("supervisor", "administrator"));
        Visitors.all(rights).filter(role -> !roles.contains(role)).forEach(roles::add);
        List<Visitor> visitors =
                roles.stream().map(role -> new Visitor(port, role)).toList();
        List<Mapping> mappings = Mapping.all(handlers);
        Addresses addresses = Addresses.walked(mappings, visitors);
        var all = new LinkedHashMap<String, List<String>>();
        for (Mapping page : mappings) {
            if (!page.get() || Allowed.by("part").contains(page.path())) {
                continue;
            }
            String address = addresses.real(page).orElseGet(() -> Addresses.made(page));
            for (Visitor visitor : visitors) {
                Visitor.Answer answer = visitor.get(address);
                if (answer.status() == 200 && answer.html()) {
                    all.computeIfAbsent(visitor.role(), it -> new ArrayList<>()).add(address);
                    break;
                }
            }
        }
        return all;
    }
}
