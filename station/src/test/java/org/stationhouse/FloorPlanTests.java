package org.stationhouse;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class FloorPlanTests {

    @Test
    void everyImportGoesDownTheTable() {
        ApplicationModules.of(House.class).verify();
    }
}
