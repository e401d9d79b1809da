package org.stationhouse.backoffice.office.drafts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Drafts;

/** A person's own drafts: continue, discard, take back. */
@Controller
class DraftListPages {

    private static final String RIGHT = "web.draft.keep";

    private final Drafts drafts;

    DraftListPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/drafts")
    @Needs(RIGHT)
    String mine(Model model, Actor actor) {
        model.addAttribute("drafts", drafts.mine(actor));
        return "backoffice/office/drafts/list";
    }

    @PostMapping("/drafts/{ref}/discard")
    @Needs(RIGHT)
    String discard(@PathVariable PublicRef ref, Actor actor) {
        drafts.discard(ref, actor);
        return "redirect:/drafts";
    }

    @PostMapping("/drafts/{ref}/back")
    @Needs(RIGHT)
    String takeBack(@PathVariable PublicRef ref, Actor actor) {
        drafts.takeBack(ref, actor);
        return "redirect:/drafts";
    }
}
