package org.stationhouse.backoffice.office;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;

/** The pages of the house as people see them: light, dark, on a phone; axe finds nothing, nothing stands out. */
@StationTest
class OfficeLookTests {

    private static final List<String> PAGES = List.of("/bars", "/rights", "/rights?only=BARRED", "/backups");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @BeforeEach
    void fill() {
        house.fill();
    }

    private static void walk(Browser browser, String look) {
        for (String page : PAGES) {
            browser.open(page)
                    .shot("office" + page.replaceAll("[^a-z]+", "-") + "-" + look)
                    .fits()
                    .axe();
        }
    }

    @Test
    void everyPageIsFineInLight() {
        try (var browser = Browser.at(port).as("administrator")) {
            walk(browser, "light");
        }
    }

    @Test
    void everyPageIsFineInTheDark() {
        try (var browser = Browser.at(port).dark().as("administrator")) {
            walk(browser, "dark");
        }
    }

    @Test
    void everyPageIsFineOnAPhone() {
        try (var browser = Browser.at(port).phone().as("administrator")) {
            walk(browser, "phone");
        }
    }
}
