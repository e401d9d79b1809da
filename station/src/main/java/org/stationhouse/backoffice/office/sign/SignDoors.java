package org.stationhouse.backoffice.office.sign;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.staff.OpenDoor;

@Component
class SignDoors implements OpenDoor {

    @Override
    public List<String> paths() {
        return List.of("/sign-in/**", "/session/**", "/logout");
    }
}
