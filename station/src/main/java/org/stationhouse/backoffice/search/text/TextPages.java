package org.stationhouse.backoffice.search.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.AgencyZone;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Words;

/** The page of full text: what was found, or, before anything is asked, what the reader worked on last. */
@Controller
class TextPages {

    static final String PATH = "/search/text";

    private final FullText texts;
    private final RecentWork recent;
    private final AccessPolicy policy;
    private final AgencyZone zone;
    private final MessageSource messages;
    private final Map<String, SearchKind> kinds = new TreeMap<>();

    TextPages(
            FullText texts,
            RecentWork recent,
            List<SearchKind> kinds,
            AccessPolicy policy,
            AgencyZone zone,
            MessageSource messages) {
        this.texts = texts;
        this.recent = recent;
        this.policy = policy;
        this.zone = zone;
        this.messages = messages;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    }

    @GetMapping(PATH)
    @Needs(FullText.RIGHT)
    String find(@RequestParam(defaultValue = "") String q, Ask ask, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        String problem = null;
        FullText.Answer answer = null;
        switch (TextQuestion.read(q)) {
            case TextQuestion.Reading.Nothing it -> model.addAttribute("recent", recent.of(actor));
            case TextQuestion.Reading.Unclear it ->
                problem = words.word(it.word(), it.values().toArray());
            case TextQuestion.Reading.Clear it -> answer = texts.find(it.question(), q.strip(), filter(ask), actor);
        }
        model.addAttribute("ask", ask);
        model.addAttribute("q", q.strip());
        model.addAttribute("answer", answer);
        model.addAttribute("problem", problem);
        model.addAttribute("kinds", kinds);
        model.addAttribute("choices", choices(actor, words));
        return "backoffice/search/text/find";
    }

    /** The words for those kinds that have texts and that the reader may read. */
    private Map<String, String> choices(Actor actor, Words words) {
        var choices = new LinkedHashMap<String, String>();
        kinds.values().stream()
                .filter(SearchKind::narrated)
                .filter(it -> policy.decide(actor, it.right()) instanceof Decision.Allowed)
                .forEach(it -> choices.put(it.word(), words.word(it.word())));
        return choices;
    }

    private TextFilter filter(Ask ask) {
        String word = ask.typed("kind");
        Set<String> chosen = word == null
                ? null
                : kinds.values().stream()
                        .filter(it -> it.word().equals(word))
                        .map(SearchKind::kind)
                        .collect(Collectors.toSet());
        return new TextFilter(
                chosen,
                ask.typed("author"),
                ask.from("from", zone.zone()),
                ask.until("until", zone.zone()),
                Key.of(ask.value("after")).orElse(null));
    }
}
