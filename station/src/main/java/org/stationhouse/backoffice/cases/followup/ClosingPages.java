package org.stationhouse.backoffice.cases.followup;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.cases.CaseStatus.Closing;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Ending;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The page on which a case is closed: its status, what that asks for, the reason, and what is still loose. */
@Controller
class ClosingPages {

    private static final String CLOSE = "cases.jacket.close";

    private final Cases cases;
    private final FollowUpBook book;
    private final Loose loose;
    private final CaseFile file;
    private final MessageSource messages;

    ClosingPages(Cases cases, FollowUpBook book, Loose loose, CaseFile file, MessageSource messages) {
        this.cases = cases;
        this.book = book;
        this.loose = loose;
        this.file = file;
        this.messages = messages;
    }

    /** @param closing the status that was decided, empty for none yet */
    @GetMapping("/cases/{ref}/close")
    @Needs(CLOSE)
    String show(
            @PathVariable PublicRef ref,
            @RequestParam(defaultValue = "") String closing,
            Model model,
            Actor actor,
            Locale locale) {
        Closing how = CaseloadPages.names(Closing.values()).contains(closing) ? Closing.valueOf(closing) : null;
        return show(ref, null, how, model, actor, locale);
    }

    @PostMapping("/cases/{ref}/close")
    @Needs(CLOSE)
    String close(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") CloseForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        Ending ending = form.ending(file.today(), errors);
        if (!Attempt.done(
                errors,
                "cases.changed",
                () -> cases.close(
                        ref,
                        form.version(),
                        Objects.requireNonNull(ending),
                        form.reason().strip(),
                        actor))) {
            return show(ref, form, null, model, actor, locale);
        }
        after.addFlashAttribute("notice", messages.getMessage("cases.now.closed", null, locale));
        return "redirect:/cases/" + ref;
    }

    private String show(
            PublicRef ref, @Nullable CloseForm form, @Nullable Closing how, Model model, Actor actor, Locale locale) {
        FollowUpBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        var words = new Words(messages, locale);
        model.addAttribute("whole", whole);
        model.addAttribute(
                "form", form == null ? CloseForm.empty(how, whole.jacket().version()) : form);
        model.addAttribute("loose", loose.of(whole.jacket(), actor));
        model.addAttribute("closings", words.choices("cases.closing.", CaseloadPages.names(Closing.values())));
        model.addAttribute(
                "exceptionals", words.choices("cases.exceptional.", CaseloadPages.names(Ending.Exceptional.values())));
        model.addAttribute("whys", words.choices("cases.unfounded.", CaseloadPages.names(Ending.Why.values())));
        Map<String, String> suspects = new LinkedHashMap<>();
        whole.people().stream()
                .filter(it -> it.role().equals("SUSPECT"))
                .forEach(it -> suspects.put(it.said(), it.said()));
        model.addAttribute("suspects", suspects);
        return "backoffice/cases/followup/close";
    }
}
