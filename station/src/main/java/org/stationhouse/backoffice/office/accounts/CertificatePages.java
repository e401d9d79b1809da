package org.stationhouse.backoffice.office.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Certificates;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** Recording and withdrawing certificates, on the page of their person. */
@Controller
class CertificatePages {

    private static final String RIGHT = "staff.certificate.record";
    private static final String CHANGED = "staff.changed";

    private final Certificates certificates;
    private final PersonPage person;
    private final Today today;

    CertificatePages(Certificates certificates, PersonPage person, Today today) {
        this.certificates = certificates;
        this.person = person;
        this.today = today;
    }

    @PostMapping("/staff/{ref}/certificates")
    @Needs(RIGHT)
    String certify(
            @PathVariable PublicRef ref,
            @ModelAttribute("certified") CertificateForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(errors, CHANGED, () -> {
            LocalDate from = today.day("validFrom", form.validFrom());
            @Nullable LocalDate until = form.validUntil().isEmpty() ? null : today.day("validUntil", form.validUntil());
            @Nullable String number = form.number().isEmpty() ? null : form.number();
            certificates.certify(ref, form.certificate(), number, from, until, actor);
        });
        return done ? PersonPage.back(ref) : person.show(ref, model, actor);
    }

    @PostMapping("/staff/{ref}/certificates/{certificate}/withdraw")
    @Needs(RIGHT)
    String withdraw(
            @PathVariable PublicRef ref,
            @PathVariable PublicRef certificate,
            @ModelAttribute("certified") CertificateForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        if (Attempt.done(errors, CHANGED, () -> certificates.withdraw(certificate, form.why(), actor))) {
            return PersonPage.back(ref);
        }
        model.addAttribute("withdrawn", certificate.text());
        return person.show(ref, model, actor);
    }
}
