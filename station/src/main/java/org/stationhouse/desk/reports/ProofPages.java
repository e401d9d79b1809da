package org.stationhouse.desk.reports;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;

/** What stands beside the narrative while it is written. */
@Controller
class ProofPages {

    private final ReportProof proof;

    ProofPages(ReportProof proof) {
        this.proof = proof;
    }

    /** What can't be read as a field yet is read when it can: nothing is refused here. */
    @PostMapping("/reports/{ref}/proof")
    @Needs(ReportDesk.WRITE)
    String read(
            @PathVariable PublicRef ref,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            HttpServletRequest request) {
        model.addAttribute("result", proof.read(ref, form, request.getParameterMap(), actor));
        return "desk/reports/proof/findings";
    }

    @PostMapping("/reports/{ref}/proof/word")
    @Needs(ReportDesk.WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable PublicRef ref, @RequestParam String word, Actor actor) {
        proof.accept(ref, word, actor);
    }
}
