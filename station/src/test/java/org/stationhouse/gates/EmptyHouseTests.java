package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.staff.Rights;

/** Every page renders in a house where nothing has been done yet: before set-up and after it. Runs before all other tests in the house. */
@StationTest
@Order(RunOrder.EMPTY_HOUSE)
class EmptyHouseTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Rights rights;

    @Autowired
    AgencyOffice agencies;

    @Autowired
    FilledHouse house;

    @LocalServerPort
    int port;

    @Test
    void everyPageRendersForEveryRole() {
        assertThat(agencies.agency()).as("nobody was here before").isEmpty();
        // nobody has an account yet
        walk("before set-up", List.of(new Visitor(port, Visitor.ANONYMOUS), new Visitor(port, "administrator")));
        house.setUp();
        walk("set up and empty", Visitors.at(port, rights));
    }

    /** What a role may not open is refused whatever there is: the filled house holds that. */
    private void walk(String state, List<Visitor> visitors) {
        List<Mapping> mappings = Mapping.all(handlers);
        // what little there is to open, these two see
        List<Visitor> guides = visitors.stream()
                .filter(it -> Set.of("administrator", "supervisor").contains(it.role()))
                .toList();
        var walk = new PageWalk(mappings, visitors, rights, Addresses.walked(mappings, guides, rights, List.of()))
                .ofWhatIsAllowed();
        List<String> offences = walk.offences();
        System.out.println("every page, house " + state + ": " + walk.figures());
        assertThat(offences).as(state).isEmpty();
    }
}
