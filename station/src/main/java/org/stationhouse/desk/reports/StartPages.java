package org.stationhouse.desk.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.worklist.Numbers;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactBook;
import org.stationhouse.desk.dispatch.contact.ContactState;
import org.stationhouse.desk.reports.ReportDesk.From;
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** The page on which a report is started: of which kind, by one key, and from which call, contact or case. */
@Controller
class StartPages {

    /** Kind under which a restricted case stands in the search. */
    private static final String RESTRICTED = "cases.restricted";

    /** What the browser sends. @param number of a call, a contact, a case, or of the report that is supplemented; empty for none */
    record StartForm(
            @Size(max = 30) @Pattern(regexp = ReportRows.NO_CONTROL)
            String number,

            @Size(max = 20) String kind) {

        StartForm {
            number = number == null ? "" : number.strip();
            kind = kind == null ? "" : kind;
        }
    }

    private final ReportDesk desk;
    private final Kinds kinds;
    private final Numbers numbers;
    private final ContactBook contacts;

    StartPages(ReportDesk desk, Kinds kinds, Numbers numbers, ContactBook contacts) {
        this.desk = desk;
        this.kinds = kinds;
        this.numbers = numbers;
        this.contacts = contacts;
    }

    @GetMapping("/reports/new")
    @Needs(ReportDesk.WRITE)
    String blank(@RequestParam(defaultValue = "") String number, Model model) {
        return page(new StartForm(number, ""), model);
    }

    @PostMapping("/reports")
    @Needs(ReportDesk.WRITE)
    String start(@Valid @ModelAttribute("form") StartForm form, BindingResult errors, Model model, Actor actor) {
        From from = from(form.number(), errors, actor);
        boolean supplement = from instanceof From.Supplemented;
        if (!supplement && kinds.offered().stream().noneMatch(it -> it.code().equals(form.kind()))) {
            errors.rejectValue("kind", "typeMismatch");
        }
        Optional<Report> made = Attempt.made(
                errors, ReportPages.CHANGED, () -> desk.start(Objects.requireNonNull(from), form.kind(), actor));
        return made.map(it -> "redirect:" + it.path() + "/edit").orElseGet(() -> page(form, model));
    }

    /** @return null with an error beside the number that means nothing of which a report can be started */
    private @Nullable From from(String number, BindingResult errors, Actor actor) {
        if (number.isEmpty()) {
            return new From.Nothing();
        }
        Task.About about = numbers.about(number, "number", errors, actor);
        if (about == null) {
            return null;
        }
        return switch (about.kind()) {
            case Call.KIND -> new From.Call(about.ref());
            case Report.KIND, Report.GUARDED -> new From.Supplemented(about.ref());
            case Contact.KIND -> ofContact(about, errors, actor);
            case Cases.KIND, RESTRICTED -> new From.Case(about.ref());
            default -> none(errors);
        };
    }

    private @Nullable From ofContact(Task.About about, BindingResult errors, Actor actor) {
        Contact contact = contacts.find(about.ref(), actor).orElse(null);
        if (contact != null && contact.state() instanceof ContactState.BecameCall it) {
            return new From.Call(it.ref());
        }
        errors.rejectValue("number", "reports.start.contact");
        return null;
    }

    private static @Nullable From none(BindingResult errors) {
        errors.rejectValue("number", "reports.start.other");
        return null;
    }

    private String page(StartForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds.offered());
        return "desk/reports/start";
    }
}
