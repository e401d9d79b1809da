package org.stationhouse.backoffice.office.accounts;

import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Notices;

/** Ticking off what the home page tells. */
@Controller
class NoticePages {

    private final Notices notices;

    NoticePages(Notices notices) {
        this.notices = notices;
    }

    /** @param until the newest that the page showed, in milliseconds: what came since stays */
    @PostMapping("/notices/seen")
    @Needs("staff.notice.list")
    String seen(@RequestParam long until, Actor actor) {
        notices.seen(Instant.ofEpochMilli(until), actor);
        return "redirect:/";
    }
}
