package org.stationhouse.backoffice.office.audit;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.AuditStanding;
import org.stationhouse.foundation.web.NoSuch;

/** The root on a page and on paper. */
@Controller
class RootPages {

    private static final String RIGHT = "office.audit.print";

    private final RootDesk desk;

    RootPages(RootDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/audit/root")
    @Needs(RIGHT)
    String show(Model model, Actor actor) {
        AuditStanding standing = desk.show(actor);
        model.addAttribute("standing", standing);
        model.addAttribute("root", root(standing));
        return "backoffice/office/audit/root";
    }

    @GetMapping("/audit/root.pdf")
    @Needs(RIGHT)
    String paper(Model model, Actor actor) {
        AuditStanding standing = desk.print(actor);
        if (standing.checkpoint() == null) {
            throw new NoSuch();
        }
        model.addAttribute("standing", standing);
        model.addAttribute("root", root(standing));
        model.addAttribute("file", "audit-root-" + standing.sealed());
        return "backoffice/office/audit/rootpaper";
    }

    /** The root hash in base64, empty before the first checkpoint. It is the fourth word of the checkpoint's line. */
    private static String root(AuditStanding standing) {
        String line = standing.checkpoint();
        return line == null ? "" : List.of(line.split(" ")).get(3);
    }
}
