package org.stationhouse.foundation.web;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.staff.Needs;

/** Reads back, while it is typed, what a date and time will be taken for. */
@Controller
class MomentPages {

    private final AgencyOffice agencies;
    private final Clock clock;

    MomentPages(AgencyOffice agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/moment")
    @Needs("web.page.open")
    String read(@RequestParam(defaultValue = "") String field, @RequestParam Map<String, String> typed, Model model) {
        String text = typed.getOrDefault(field, "").strip();
        model.addAttribute("blank", text.isEmpty());
        model.addAttribute("meant", TypedTime.moment(text, clock.instant().atZone(agencies.zone())));
        return "foundation/web/readback";
    }
}
