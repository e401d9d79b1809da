package org.stationhouse.foundation.web;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

@StationTest
class LookTests {

    @LocalServerPort
    int port;

    @Test
    void aListAndAFormPassAxeInLightDarkAndOnAPhone() {
        try (var light = Browser.at(port).as("pst1")) {
            light.open("/calls/new").shot("form-light").fits().axe();
            light.open("/calls").shot("list-light").fits().axe();
            light.open("/keys").shot("keys-light").fits().axe();
        }
        try (var dark = Browser.at(port).dark().as("pst1")) {
            dark.open("/calls/new").shot("form-dark").axe();
            dark.open("/calls").shot("list-dark").axe();
        }
        try (var phone = Browser.at(port).phone().as("pst1")) {
            phone.open("/calls/new").shot("form-phone").fits().axe();
            phone.open("/calls").shot("list-phone").fits().axe();
        }
    }
}
