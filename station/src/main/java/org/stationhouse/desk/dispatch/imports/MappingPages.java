package org.stationhouse.desk.dispatch.imports;

import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.desk.dispatch.imports.CsvLog.Part;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** The pages on which headings are explained: beside the first rows of a file, and later without one. */
@Controller
class MappingPages {

    private static final String CHANGED = "dispatch.mapping.elsewhere";

    private final MappingDesk desk;
    private final ImportBook book;
    private final ImportDesk imports;

    MappingPages(MappingDesk desk, ImportBook book, ImportDesk imports) {
        this.desk = desk;
        this.book = book;
        this.imports = imports;
    }

    /** @param run the import whose file has these headings; null where none is at hand */
    private record Asked(
            List<String> headings,
            @Nullable Sample sample,
            @Nullable ImportRun run) {}

    @GetMapping("/imports/headings")
    @Needs(ImportBook.LIST)
    String list(Model model, Actor actor) {
        model.addAttribute("mappings", desk.list(actor));
        return "desk/dispatch/imports/headings";
    }

    @GetMapping("/imports/headings/{ref}")
    @Needs(MappingDesk.MAP)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        Mapping mapping = desk.read(ref, actor);
        return page(MappingForm.of(mapping), new Asked(mapping.headings(), null, null), model);
    }

    @PostMapping("/imports/headings/{ref}")
    @Needs(MappingDesk.MAP)
    String change(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") MappingForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Mapping mapping = desk.read(ref, actor);
        var asked = new Asked(mapping.headings(), null, null);
        return explained(form, errors, asked, actor) ? "redirect:/imports/headings" : page(form, asked, model);
    }

    @GetMapping("/imports/{ref}/headings")
    @Needs(MappingDesk.MAP)
    String ask(@PathVariable PublicRef ref, Model model, Actor actor) {
        Asked asked = asked(ref, actor);
        Sample sample = asked.sample();
        if (sample == null) {
            throw new NoSuch();
        }
        MappingForm form = desk.known(asked.headings(), actor)
                .map(MappingForm::of)
                .orElseGet(() -> {
                    Map<Part, String> likely = MappingRules.likely(sample);
                    return MappingForm.of("", likely, MappingRules.pattern(likely, sample), 0);
                });
        return page(form, asked, model);
    }

    /** @param run version of the import that was seen */
    @PostMapping("/imports/{ref}/headings")
    @Needs(MappingDesk.MAP)
    String answer(
            @PathVariable PublicRef ref,
            @RequestParam(defaultValue = "0") int run,
            @Valid @ModelAttribute("form") MappingForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Asked asked = asked(ref, actor);
        if (!explained(form, errors, asked, actor)) {
            return page(form, asked, model);
        }
        imports.look(ref, run, actor);
        return "redirect:/imports/" + ref;
    }

    private Asked asked(PublicRef ref, Actor actor) {
        ImportBook.Whole whole = book.read(ref, actor);
        ImportRun run = whole.run();
        if (run.state() != ImportRun.State.ASKING && !whole.explained()) {
            throw new NoSuch();
        }
        Sample sample = book.sample(run).orElseThrow(NoSuch::new);
        return new Asked(sample.headings().sorted(), sample, run);
    }

    private boolean explained(MappingForm form, BindingResult errors, Asked asked, Actor actor) {
        boolean known = Stream.of(TimePattern.values()).anyMatch(it -> it.name().equals(form.pattern()));
        if (!known && !errors.hasFieldErrors("pattern")) {
            errors.rejectValue("pattern", "NotBlank");
        }
        return Attempt.done(
                errors,
                CHANGED,
                () -> desk.explain(asked.headings(), form.version(), form.toSaid(), asked.sample(), actor));
    }

    private static String page(MappingForm form, Asked asked, Model model) {
        var patterns = new LinkedHashMap<String, String>();
        EnumSet.allOf(TimePattern.class).forEach(it -> patterns.put(it.name(), it.example()));
        var options = new LinkedHashMap<String, String>();
        (asked.sample() == null ? asked.headings() : asked.sample().headings().names())
                .forEach(it -> options.put(it, it));
        model.addAttribute("form", form);
        model.addAttribute("headings", options);
        model.addAttribute("patterns", patterns);
        model.addAttribute("sample", asked.sample());
        model.addAttribute("run", asked.run());
        return "desk/dispatch/imports/mapping";
    }
}
