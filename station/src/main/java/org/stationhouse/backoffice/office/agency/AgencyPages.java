package org.stationhouse.backoffice.office.agency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.Logo;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Needs;

@Controller
class AgencyPages {

    private final AgencyOffice agencies;
    private final AccessPolicy policy;
    private final MessageSource words;

    AgencyPages(AgencyOffice agencies, AccessPolicy policy, MessageSource words) {
        this.agencies = agencies;
        this.policy = policy;
        this.words = words;
    }

    @GetMapping("/agency")
    @Needs("office.agency.change")
    String edit(Model model) {
        model.addAttribute("form", AgencyForm.of(agency(), agencies.beats()));
        return page(model);
    }

    @PostMapping("/agency")
    @Needs("office.agency.change")
    String change(
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes after,
            Locale locale) {
        policy.require(actor, "office.agency.change");
        if (!form.knownZone()) {
            errors.rejectValue("zone", "office.agency.zone.unknown");
        }
        if (errors.hasErrors()) {
            return page(model);
        }
        agencies.change(form.toAgency(agency().demo()), null, form.toBeats(), form.version(), actor);
        after.addFlashAttribute("notice", words.getMessage("office.agency.saved", null, locale));
        return "redirect:/agency";
    }

    /** The badge comes as the bare bytes of a PNG picture. */
    @PutMapping("/agency/logo")
    @Needs("office.agency.change")
    ResponseEntity<String> logo(HttpServletRequest request, Actor actor) throws IOException {
        policy.require(actor, "office.agency.change");
        try {
            Logo logo = Logo.of(request.getInputStream().readNBytes(Logo.LARGEST + 1));
            Agency agency = agency();
            agencies.change(agency, logo, agencies.beats(), agency.version(), actor);
            return ResponseEntity.noContent().build();
        } catch (IllegalArgumentException wrong) {
            return ResponseEntity.unprocessableContent().body(String.valueOf(wrong.getMessage()));
        }
    }

    private Agency agency() {
        return agencies.agency().orElseThrow();
    }

    private String page(Model model) {
        model.addAttribute("zones", AgencyForm.zones());
        model.addAttribute("logo", agencies.logo().map(Logo::address).orElse(""));
        return "backoffice/office/agency/edit";
    }
}
