package org.stationhouse.backoffice.media.scan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.Choices;
import org.stationhouse.backoffice.media.file.Entering;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.Words;

/** The pages of scanned paper: cover sheets, batches, the look of the second person. */
@Controller
class ScanPages {

    private static final String CHANGED = "media.changed";

    private final CoverDesk covers;
    private final ScanDesk desk;
    private final ScanBook book;
    private final Entering entering;
    private final MessageSource messages;

    ScanPages(CoverDesk covers, ScanDesk desk, ScanBook book, Entering entering, MessageSource messages) {
        this.covers = covers;
        this.desk = desk;
        this.book = book;
        this.entering = entering;
        this.messages = messages;
    }

    @GetMapping("/covers/new")
    @Needs(ScanDesk.MAKE)
    String blank(@RequestParam PublicRef record, Model model, Actor actor, Locale locale) {
        return edit(record, CoverForm.empty(), model, actor, locale);
    }

    @PostMapping("/covers/of/{record}")
    @Needs(ScanDesk.MAKE)
    String cover(
            @PathVariable PublicRef record,
            @Valid @ModelAttribute("form") CoverForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        Optional<PublicRef> made = Attempt.made(
                errors,
                CHANGED,
                () -> covers.make(
                        record, form.sort() == null ? Sort.OTHER : form.sort(), form.title(), form.labels(), actor));
        return made.map(it -> "redirect:/covers/" + it).orElseGet(() -> edit(record, form, model, actor, locale));
    }

    private String edit(PublicRef record, CoverForm form, Model model, Actor actor, Locale locale) {
        Borne borne = covers.open(record, actor);
        model.addAttribute("form", form);
        model.addAttribute("borne", borne);
        Choices.into(model, new Words(messages, locale), entering.labels(actor));
        return "backoffice/media/scan/edit";
    }

    @GetMapping("/covers/{ref}")
    @Needs(ScanDesk.MAKE)
    String made(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("sheet", covers.print(ref, actor));
        return "backoffice/media/scan/cover";
    }

    @GetMapping("/covers/{ref}/sheet.pdf")
    @Needs(ScanDesk.MAKE)
    String sheet(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("sheet", covers.print(ref, actor));
        model.addAttribute("file", "cover-" + ref);
        return "backoffice/media/scan/coverpaper";
    }

    /** @param title what the batch is called */
    record BatchForm(
            @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*")
            String title) {

        BatchForm {
            title = title == null ? "" : title.strip();
        }
    }

    @GetMapping("/scans")
    @Needs(ScanDesk.MAKE)
    String list(Model model, Actor actor) {
        model.addAttribute("batches", book.list(actor));
        return "backoffice/media/scan/list";
    }

    @PostMapping("/scans")
    @Needs(ScanDesk.MAKE)
    String begin(@Valid @ModelAttribute("form") BatchForm form, BindingResult errors, Model model, Actor actor) {
        Optional<PublicRef> begun = Attempt.made(errors, CHANGED, () -> desk.begin(form.title(), actor));
        return begun.map(it -> "redirect:/scans/" + it).orElseGet(() -> list(model, actor));
    }

    @GetMapping("/scans/{ref}")
    @Needs(ScanDesk.MAKE)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        return shown(ref, model, actor);
    }

    private String shown(PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", book.read(ref, actor));
        return "backoffice/media/scan/show";
    }

    /** @param version version of what is acted on */
    record StepForm(Integer version) {

        StepForm {
            version = version == null ? 0 : version;
        }
    }

    @PostMapping("/scans/{ref}/split")
    @Needs(ScanDesk.MAKE)
    String split(
            @PathVariable PublicRef ref,
            @ModelAttribute("splitting") StepForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return Attempt.done(errors, CHANGED, () -> {
                    try {
                        desk.split(ref, form.version(), actor);
                    } catch (IOException e) {
                        throw new Refusal("This document can't be read: " + e.getMessage() + ".", "Scanned paper");
                    }
                })
                ? "redirect:/scans/" + ref
                : shown(ref, model, actor);
    }

    /** @param pages as {@link PageOrder} takes them */
    record OrderForm(
            @NotBlank @Size(max = PageOrder.LONGEST) String pages, Integer version) {

        OrderForm {
            pages = pages == null ? "" : pages.strip();
            version = version == null ? 0 : version;
        }
    }

    @PostMapping("/scans/{batch}/parts/{part}/order")
    @Needs(ScanDesk.MAKE)
    String order(
            @PathVariable PublicRef batch,
            @PathVariable PublicRef part,
            @Valid @ModelAttribute("ordering") OrderForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return after(batch, errors, model, actor, () -> desk.order(part, form.version(), form.pages(), actor));
    }

    @PostMapping("/scans/{batch}/parts/{part}/accept")
    @Needs(ScanDesk.CHECK)
    String accept(
            @PathVariable PublicRef batch,
            @PathVariable PublicRef part,
            @ModelAttribute("accepting") StepForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return after(batch, errors, model, actor, () -> {
            try {
                return desk.accept(part, form.version(), actor);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** @param why why it is sent back */
    record BackForm(
            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        BackForm {
            why = why == null ? "" : why.strip();
            version = version == null ? 0 : version;
        }
    }

    @PostMapping("/scans/{batch}/parts/{part}/back")
    @Needs(ScanDesk.CHECK)
    String back(
            @PathVariable PublicRef batch,
            @PathVariable PublicRef part,
            @Valid @ModelAttribute("back") BackForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return after(batch, errors, model, actor, () -> desk.sendBack(part, form.version(), form.why(), actor));
    }

    private String after(PublicRef batch, BindingResult errors, Model model, Actor actor, Supplier<PublicRef> act) {
        return Attempt.made(errors, CHANGED, act)
                .map(it -> "redirect:/scans/" + it)
                .orElseGet(() -> shown(batch, model, actor));
    }
}
