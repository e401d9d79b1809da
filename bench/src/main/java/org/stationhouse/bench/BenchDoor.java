package org.stationhouse.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.OpenDoor;
import org.stationhouse.foundation.staff.SignInDesk;

/** Lets a supervisor in who was hired for the measurement; only on the class path of the bench, only in a scratch house. */
@RestController
class BenchDoor implements OpenDoor {

    static final String PATH = "/bench/enter";

    private final BenchStaff staff;
    private final SignInDesk desk;

    BenchDoor(BenchStaff staff, SignInDesk desk) {
        this.staff = staff;
        this.desk = desk;
    }

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    @GetMapping(PATH)
    @Needs("bench.door.enter")
    String enter(HttpServletRequest request) {
        return desk.open(staff.supervisor(), Set.of("bench"), request).name();
    }
}
