package org.stationhouse.backoffice.post.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.PublicDoor;

/** The page for whoever holds a paper of this office. */
@Controller
class CheckPages implements PublicDoor {

    private static final String VIEW = "backoffice/post/check/edit";

    /** What the browser sends. @param number in capitals @param code as it stands on the paper */
    record CheckForm(
            @NotBlank @Size(max = 30) String number,
            @NotBlank @Size(max = 20) String code) {

        CheckForm {
            number = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
            code = code == null ? "" : code.strip();
        }
    }

    private final PaperCheck papers;

    CheckPages(PaperCheck papers) {
        this.papers = papers;
    }

    @Override
    public List<String> paths() {
        return List.of("/papers/check");
    }

    @GetMapping("/papers/check")
    @Needs(PaperCheck.CHECK)
    String ask(Model model) {
        model.addAttribute("form", new CheckForm("", ""));
        return VIEW;
    }

    @PostMapping("/papers/check")
    @Needs(PaperCheck.CHECK)
    String answer(
            @Valid @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            PaperCheck.Answer answer = papers.check(form.number(), form.code(), request.getRemoteAddr(), actor);
            if (answer instanceof PaperCheck.Answer.TooMany) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            }
            model.addAttribute("answer", answer);
        }
        return VIEW;
    }
}
