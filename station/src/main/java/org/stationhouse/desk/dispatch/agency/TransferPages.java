package org.stationhouse.desk.dispatch.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;

/** The page on which a call is transferred to another agency. */
@Controller
class TransferPages {

    private static final String TRANSFER = "dispatch.call.transfer";

    /** What the browser sends. @param at when it was taken there, as typed, see {@code web.TypedTime} */
    record TransferForm(
            @NotBlank @Pattern(regexp = "[0-9A-Z]{17}|") String agency,

            @NotBlank @Size(max = OtherAgency.LONGEST_PERSON) @Pattern(regexp = "\\P{Cc}*")
            String person,

            @NotBlank @Size(max = 40) String at,

            @NotBlank @Size(max = StepSaid.LONGEST_REASON) @Pattern(regexp = "\\P{Cc}*")
            String reason,

            Integer version) {

        TransferForm {
            agency = agency == null ? "" : agency;
            person = person == null ? "" : person;
            at = at == null ? "" : at;
            reason = reason == null ? "" : reason;
            version = version == null ? 0 : version;
        }

        static TransferForm empty() {
            return new TransferForm("", "", "now", "", 0);
        }
    }

    private final OtherAgencies agencies;
    private final CallBook book;
    private final AgencyOffice office;
    private final Clock clock;

    TransferPages(OtherAgencies agencies, CallBook book, AgencyOffice office, Clock clock) {
        this.agencies = agencies;
        this.book = book;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/calls/{ref}/transfer")
    @Needs(TRANSFER)
    String blank(@PathVariable PublicRef ref, Model model, Actor actor) {
        return page(ref, TransferForm.empty(), model, actor);
    }

    @PostMapping("/calls/{ref}/transfer")
    @Needs(TRANSFER)
    String transfer(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") TransferForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Instant at = errors.hasFieldErrors("at") ? null : moment(form, errors);
        boolean done = at != null
                && Attempt.done(
                        errors,
                        "dispatch.call.changed",
                        () -> agencies.transfer(
                                ref,
                                form.version(),
                                new PublicRef(form.agency()),
                                form.person().strip(),
                                at,
                                form.reason().strip(),
                                actor));
        return done ? "redirect:/calls/" + ref : page(ref, form, model, actor);
    }

    private @Nullable Instant moment(TransferForm form, BindingResult errors) {
        return switch (TypedTime.moment(form.at(), clock.instant().atZone(office.zone()))) {
            case TypedTime.Clear it -> it.at();
            case TypedTime.Unclear it -> {
                errors.rejectValue("at", it.word(), it.values().toArray(), null);
                yield null;
            }
        };
    }

    private String page(PublicRef ref, TransferForm form, Model model, Actor actor) {
        Call call = book.read(ref, actor).orElseThrow(NoSuch::new).call();
        var options = new LinkedHashMap<String, String>();
        for (OtherAgency agency : agencies.used(actor)) {
            OtherAgency.Said said = agency.said();
            options.put(agency.ref().text(), said.phone() == null ? said.name() : said.name() + " · " + said.phone());
        }
        model.addAttribute("call", call);
        model.addAttribute("form", form);
        model.addAttribute("agencies", options);
        return "desk/dispatch/agency/transfer";
    }
}
