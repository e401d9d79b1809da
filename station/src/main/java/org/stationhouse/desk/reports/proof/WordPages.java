package org.stationhouse.desk.reports.proof;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** The agency's own words on one page. */
@Controller
class WordPages {

    private static final String PATH = "/reports/vocabulary";

    private final AcceptedWords words;

    WordPages(AcceptedWords words) {
        this.words = words;
    }

    @GetMapping(PATH)
    @Needs(AcceptedWords.LIST)
    String list(Model model, Actor actor) {
        return page(new WordForm(""), model, actor);
    }

    @PostMapping(PATH)
    @Needs(AcceptedWords.WRITE)
    String add(@Valid @ModelAttribute("form") WordForm form, BindingResult errors, Model model, Actor actor) {
        return Attempt.done(errors, "reports.report.elsewhere", () -> words.add(form.word(), actor))
                ? "redirect:" + PATH
                : page(form, model, actor);
    }

    @PostMapping(PATH + "/{word}/remove")
    @Needs(AcceptedWords.WRITE)
    String remove(@PathVariable String word, Actor actor) {
        words.remove(word, actor);
        return "redirect:" + PATH;
    }

    private String page(WordForm form, Model model, Actor actor) {
        model.addAttribute("form", form);
        model.addAttribute("words", words.list(actor));
        return "desk/reports/proof/list";
    }
}
