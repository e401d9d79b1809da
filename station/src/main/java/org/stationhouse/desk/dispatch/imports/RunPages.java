package org.stationhouse.desk.dispatch.imports;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** The page of one import: how far it is, what came of it, and the steps that it can take. */
@Controller
class RunPages {

    private static final String CHANGED = "dispatch.import.elsewhere";
    private static final String HERE = "redirect:/imports/";

    /** What the browser sends to take an import back. */
    record UndoForm(
            @NotBlank @Size(max = ImportRun.LONGEST_WHY) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        UndoForm {
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    private final ImportBook book;
    private final ImportDesk desk;

    RunPages(ImportBook book, ImportDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    @GetMapping("/imports/{ref}")
    @Needs(ImportBook.READ)
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        model.addAttribute("whole", book.read(ref, actor));
        return "desk/dispatch/imports/show";
    }

    /** The figures while it works; the page is made afresh when it has ended. */
    @GetMapping("/imports/{ref}/progress")
    @Needs(ImportBook.READ)
    String progress(@PathVariable PublicRef ref, Model model, HttpServletResponse answer, Actor actor) {
        ImportRun run = book.progress(ref, actor);
        if (!run.state().working()) {
            answer.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        return "desk/dispatch/imports/progress";
    }

    /** @param version what was seen */
    @PostMapping("/imports/{ref}/look")
    @Needs(CallImport.IMPORT)
    String look(@PathVariable PublicRef ref, @RequestParam int version, Actor actor) {
        desk.look(ref, version, actor);
        return HERE + ref;
    }

    /** @param version what was seen */
    @PostMapping("/imports/{ref}/load")
    @Needs(CallImport.IMPORT)
    String load(@PathVariable PublicRef ref, @RequestParam int version, Actor actor) {
        desk.load(ref, version, actor);
        return HERE + ref;
    }

    /** @param version what was seen */
    @PostMapping("/imports/{ref}/drop")
    @Needs(CallImport.IMPORT)
    String drop(@PathVariable PublicRef ref, @RequestParam int version, Actor actor) {
        desk.drop(ref, version, actor);
        return HERE + ref;
    }

    @GetMapping("/imports/{ref}/undo")
    @Needs(ImportDesk.UNDO)
    String why(@PathVariable PublicRef ref, Model model, Actor actor) {
        return why(ref, new UndoForm("", 0), model, actor);
    }

    @PostMapping("/imports/{ref}/undo")
    @Needs(ImportDesk.UNDO)
    String undo(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") UndoForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(
                errors, CHANGED, () -> desk.undo(ref, form.version(), form.why().strip(), actor));
        return done ? HERE + ref : why(ref, form, model, actor);
    }

    private String why(PublicRef ref, UndoForm form, Model model, Actor actor) {
        model.addAttribute("whole", book.read(ref, actor));
        model.addAttribute("form", form);
        return "desk/dispatch/imports/undo";
    }

    @GetMapping("/imports/{ref}/rejected.csv")
    @Needs(ImportBook.READ)
    void rejected(@PathVariable PublicRef ref, HttpServletResponse answer, Actor actor) throws IOException {
        Path report = book.report(ref, actor);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setContentLengthLong(Files.size(report));
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(String.valueOf(report.getFileName()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Files.copy(report, answer.getOutputStream());
    }
}
