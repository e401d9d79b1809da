package org.stationhouse.backoffice.office.setup;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.Logo;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.NoSuch;

@Controller
class AgencyPages {

    private static final String RIGHT = "office.agency.change";

    private final AgencyOffice agencies;
    private final AccessPolicy policy;
    private final MessageSource words;

    AgencyPages(AgencyOffice agencies, AccessPolicy policy, MessageSource words) {
        this.agencies = agencies;
        this.policy = policy;
        this.words = words;
    }

    @GetMapping("/agency")
    @Needs(RIGHT)
    String edit(Model model) {
        model.addAttribute("form", AgencyForm.of(agency(), agencies.beats()));
        return page(model);
    }

    @PostMapping("/agency")
    @Needs(RIGHT)
    String change(
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes after,
            Locale locale) {
        policy.require(actor, RIGHT);
        form.check(errors);
        if (errors.hasErrors()) {
            return page(model);
        }
        agencies.change(form.toAgency(agency().demo()), form.toLogo(), form.toBeats(), form.version(), actor);
        after.addFlashAttribute("notice", words.getMessage("office.agency.saved", null, locale));
        return "redirect:/agency";
    }

    private Agency agency() {
        return agencies.agency().orElseThrow(NoSuch::new);
    }

    private String page(Model model) {
        model.addAttribute("logo", agencies.logo().map(Logo::address).orElse(""));
        return "backoffice/office/setup/agency";
    }
}
