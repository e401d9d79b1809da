package org.stationhouse.backoffice.office.home;

import gg.jte.html.HtmlContent;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

@Controller
class HomePages {

    /** What the home template draws: a part, to be filled with the page that is being rendered. */
    record Shown(HomePart part, Actor actor) {
        HtmlContent content(Page page) {
            return part.content(page, actor);
        }
    }

    private final List<HomePart> parts;
    private final AccessPolicy policy;
    private final AlarmDesk alarms;

    HomePages(List<HomePart> parts, AccessPolicy policy, AlarmDesk alarms) {
        this.parts = parts;
        this.policy = policy;
        this.alarms = alarms;
    }

    @GetMapping("/")
    @Needs("office.home.open")
    String home(Model model, Actor actor) {
        model.addAttribute(
                "parts",
                parts.stream()
                        .filter(part -> !(policy.decide(actor, part.right()) instanceof Decision.Refused))
                        .sorted(Comparator.comparingInt(HomePart::order))
                        .map(part -> new Shown(part, actor))
                        .toList());
        return "backoffice/office/home/home";
    }

    @PostMapping("/alarms/{id}/seen")
    @Needs("office.alarm.see")
    String seen(@PathVariable long id, Actor actor) {
        alarms.see(id, actor);
        return "redirect:/";
    }
}
