package org.stationhouse.foundation.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;

/** What the command bar asks: the meaning of a line while it is typed, and where Enter leads. */
@Controller
class BarPages {

    private static final int MOST_HITS = 12;
    private static final int SHORTEST = 2;

    private final Bar bar;
    private final List<Answers> answers;
    private final Shorthands shorthands;

    BarPages(Bar bar, List<Answers> answers, Shorthands shorthands) {
        this.bar = bar;
        this.answers = answers;
        this.shorthands = shorthands;
    }

    @GetMapping("/bar")
    @Needs("web.page.open")
    String meaning(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        List<Door.Command> commands = bar.commands(actor);
        Bar.Meaning meaning = bar.read(q, commands);
        model.addAttribute("meaning", meaning);
        model.addAttribute("commands", commands);
        model.addAttribute("hits", meaning instanceof Bar.Meaning.Text it ? hits(it.text(), actor) : List.of());
        return "foundation/web/bar";
    }

    private List<Answers.Hit> hits(String text, Actor actor) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        return answers.stream()
                .flatMap(it -> it.answer(text, actor, MOST_HITS).stream())
                .limit(MOST_HITS)
                .toList();
    }

    @GetMapping("/go")
    @Needs("web.page.open")
    String go(@RequestParam(defaultValue = "") String q, Actor actor) {
        return "redirect:"
                + switch (bar.read(q, bar.commands(actor))) {
                    case Bar.Meaning.Nothing it -> "/";
                    case Bar.Meaning.Help it -> "/keys";
                    case Bar.Meaning.Verb it -> it.address();
                    case Bar.Meaning.Text it -> it.address();
                };
    }

    /** Typing without saving is input too: the browser says so now and then, and the idle lock waits. */
    @PostMapping("/here")
    @Needs("web.page.open")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here() {}

    /** Opens the camera above itself; what it reads opens its record. */
    @GetMapping("/scan")
    @Needs("web.page.open")
    String scan() {
        return "foundation/web/scan";
    }

    /** The keys and commands, as a page and as the overlay behind the question mark. */
    @GetMapping("/keys")
    @Needs("web.page.open")
    String keys(Actor actor, Model model) {
        model.addAttribute("commands", bar.commands(actor));
        model.addAttribute("shorthands", shorthands.all());
        return "foundation/web/keys";
    }
}
