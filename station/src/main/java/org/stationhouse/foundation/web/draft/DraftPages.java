package org.stationhouse.foundation.web.draft;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import tools.jackson.databind.json.JsonMapper;

/** What a form that keeps drafts needs when it is opened: its draft, the words beside it, and the key of the browser's mirror. */
@Controller
class DraftPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final DraftDesk drafts;
    private final MirrorKey keys;
    private final AgencyOffice agencies;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    DraftPages(DraftDesk drafts, MirrorKey keys, AgencyOffice agencies, Clock clock) {
        this.drafts = drafts;
        this.keys = keys;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/drafts/of")
    @Needs(DraftDesk.RIGHT)
    String of(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String record,
            Model model,
            Actor actor) {
        model.addAttribute(
                "draft", drafts.show(form, record, actor).map(this::written).orElse(""));
        model.addAttribute("key", keys.of(actor));
        model.addAttribute("id", keys.id(actor));
        return "foundation/web/draft/kit";
    }

    private String written(DraftDesk.Shown shown) {
        var zone = agencies.zone();
        var saved = shown.savedAt().atZone(zone);
        boolean today = saved.toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("record", shown.of().record());
        draft.put("page", shown.page());
        draft.put("edits", shown.edits());
        String at = (today ? TIME : DAY).format(saved);
        draft.put("at", shown.handedBy() == null ? at : at + " · " + shown.handedBy());
        draft.put("fields", shown.content().fields());
        return json.writeValueAsString(draft);
    }
}
