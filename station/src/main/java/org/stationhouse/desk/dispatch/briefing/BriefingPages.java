package org.stationhouse.desk.dispatch.briefing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;

/** The briefing of a shift, on the screen and on paper, of one beat or of all. */
@Controller
class BriefingPages {

    private final Briefings briefings;
    private final AgencyOffice agencies;

    BriefingPages(Briefings briefings, AgencyOffice agencies) {
        this.briefings = briefings;
        this.agencies = agencies;
    }

    /** @param beat name of a beat, empty for all */
    @GetMapping("/briefing")
    @Needs("dispatch.briefing.read")
    String briefing(@RequestParam(defaultValue = "") String beat, Model model, Actor actor) {
        model.addAttribute("sheet", briefings.read(only(beat), actor));
        model.addAttribute("beat", beat);
        Map<String, String> beats = new LinkedHashMap<>();
        agencies.beats().forEach(it -> beats.put(it, it));
        model.addAttribute("beats", beats);
        return "desk/dispatch/briefing/briefing";
    }

    private static @Nullable String only(String beat) {
        return beat.isBlank() ? null : beat.strip();
    }

    /** What is taken along: {@code briefingpaper.jte}. */
    @GetMapping("/briefing/sheet.pdf")
    @Needs("dispatch.briefing.print")
    String paper(@RequestParam(defaultValue = "") String beat, Model model, Actor actor) {
        model.addAttribute("sheet", briefings.print(only(beat), actor));
        model.addAttribute("beat", beat.strip());
        model.addAttribute("file", "briefing");
        return "desk/dispatch/briefing/briefingpaper";
    }

    /** The shift has heard it. */
    @PostMapping("/briefing")
    @Needs("dispatch.briefing.give")
    String give(@RequestParam(defaultValue = "") String beat, Actor actor) {
        briefings.give(only(beat), actor);
        return "redirect:/briefing" + (beat.isBlank() ? "" : "?beat=" + encoded(beat.strip()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
