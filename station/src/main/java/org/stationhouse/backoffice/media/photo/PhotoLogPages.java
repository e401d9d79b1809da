package org.stationhouse.backoffice.media.photo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.media.file.Pictures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** The pages of photo logs: make one, type the captions, print the contact sheet. */
@Controller
class PhotoLogPages {

    private final PhotoLogDesk desk;
    private final Pictures pictures;
    private final Accounts accounts;

    PhotoLogPages(PhotoLogDesk desk, Pictures pictures, Accounts accounts) {
        this.desk = desk;
        this.pictures = pictures;
        this.accounts = accounts;
    }

    /** @param camera may be empty */
    record LogForm(
            @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*")
            String title,

            @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*")
            String takenBy,

            @Size(max = 120) @Pattern(regexp = "\\P{Cc}*") String camera) {

        LogForm {
            title = title == null ? "" : title.strip();
            takenBy = takenBy == null ? "" : takenBy.strip();
            camera = camera == null ? "" : camera.strip();
        }
    }

    @GetMapping("/photologs/new")
    @Needs(PhotoLogDesk.MAKE)
    String blank(@RequestParam PublicRef record, Model model, Actor actor) {
        return edit(record, new LogForm("", "", ""), model, actor);
    }

    @PostMapping("/photologs/of/{record}")
    @Needs(PhotoLogDesk.MAKE)
    String make(
            @PathVariable PublicRef record,
            @Valid @ModelAttribute("form") LogForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Optional<PhotoLogDesk.Taker> taker = taker(form.takenBy(), actor);
        if (taker.isEmpty() && !errors.hasFieldErrors("takenBy")) {
            errors.rejectValue("takenBy", "media.log.takenBy.unknown");
        }
        Optional<PublicRef> made = Attempt.made(
                errors,
                "media.changed",
                () -> desk.make(
                        record,
                        form.title(),
                        taker.orElseThrow(),
                        form.camera().isEmpty() ? null : form.camera(),
                        actor));
        return made.map(it -> "redirect:/photologs/" + it).orElseGet(() -> edit(record, form, model, actor));
    }

    /** The colleague who is typed: as the list says him, by his sign-in name, or by a name that only one has. */
    private Optional<PhotoLogDesk.Taker> taker(String typed, Actor actor) {
        List<Accounts.Colleague> all = accounts.colleagues(actor);
        List<Accounts.Colleague> exact = all.stream()
                .filter(it -> it.label().equalsIgnoreCase(typed) || it.name().equalsIgnoreCase(typed))
                .toList();
        List<Accounts.Colleague> found = exact.isEmpty()
                ? all.stream()
                        .filter(it -> it.display().equalsIgnoreCase(typed))
                        .toList()
                : exact;
        return found.size() == 1
                ? Optional.of(new PhotoLogDesk.Taker(
                        found.getFirst().display(), found.getFirst().account()))
                : Optional.empty();
    }

    private String edit(PublicRef record, LogForm form, Model model, Actor actor) {
        model.addAttribute(
                "people",
                accounts.colleagues(actor).stream()
                        .map(Accounts.Colleague::label)
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("before", desk.before(record, actor));
        return "backoffice/media/photo/edit";
    }

    @GetMapping("/photologs/{ref}")
    @Needs(PhotoLogDesk.READ)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", desk.read(ref, actor));
        return "backoffice/media/photo/show";
    }

    /** @param version version that the captions were typed on; the captions themselves are fields named by their numbers */
    record CaptionsForm(Integer version) {

        CaptionsForm {
            version = version == null ? 0 : version;
        }
    }

    @PostMapping("/photologs/{ref}/captions")
    @Needs(PhotoLogDesk.MAKE)
    String caption(
            @PathVariable PublicRef ref,
            @ModelAttribute("captions") CaptionsForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            Actor actor) {
        Map<Integer, String> typed = typed(request);
        if (Attempt.done(errors, "media.changed", () -> desk.caption(ref, form.version(), typed, actor))) {
            return "redirect:/photologs/" + ref;
        }
        model.addAttribute("whole", desk.read(ref, actor));
        model.addAttribute("typed", typed);
        return "backoffice/media/photo/show";
    }

    private static Map<Integer, String> typed(HttpServletRequest request) {
        var typed = new HashMap<Integer, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches("caption-\\d{1,6}")) {
                String text = values[0].replaceAll("\\p{Cc}", " ").strip();
                typed.put(
                        Integer.valueOf(name.substring(8)),
                        text.substring(0, Math.min(text.length(), PhotoLog.LONGEST_CAPTION)));
            }
        });
        return typed;
    }

    @PostMapping("/photologs/{ref}/add")
    @Needs(PhotoLogDesk.MAKE)
    String add(
            @PathVariable PublicRef ref,
            @ModelAttribute("adding") CaptionsForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        if (Attempt.done(errors, "media.changed", () -> desk.add(ref, form.version(), actor))) {
            return "redirect:/photologs/" + ref;
        }
        model.addAttribute("whole", desk.read(ref, actor));
        return "backoffice/media/photo/show";
    }

    @GetMapping("/photologs/{ref}/sheet.pdf")
    @Needs(PhotoLogDesk.PRINT)
    String sheet(@PathVariable PublicRef ref, Model model, Actor actor) {
        PhotoLogDesk.Whole whole = desk.print(ref, actor);
        var shown = new HashMap<Integer, String>();
        whole.photos().forEach(it -> shown.put(it.seq(), pictures.address(it.attachment())));
        model.addAttribute("whole", whole);
        model.addAttribute("shown", shown);
        model.addAttribute("file", "photos-" + ref);
        return "backoffice/media/photo/sheetpaper";
    }
}
