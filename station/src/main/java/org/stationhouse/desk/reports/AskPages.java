package org.stationhouse.desk.reports;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.desk.reports.ask.AnswerReader;
import org.stationhouse.desk.reports.ask.Ask;
import org.stationhouse.desk.reports.ask.Asks;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.NoSuch;

/** What the field of a question offers while it is typed. */
@Controller
class AskPages {

    private static final int OFFERED = 8;
    private static final Pattern ASKED =
            Pattern.compile("(?:(?:offenses|people)\\[\\d{1,3}]\\.)?asks\\[([a-z]{1,20})]");

    /** What an answer may mean so far; the name of the field ends with its question. */
    @GetMapping("/reports/answer")
    @Needs(ReportDesk.WRITE)
    String answer(@RequestParam Map<String, String> typed, Model model) {
        Matcher asked = typed.keySet().stream()
                .map(ASKED::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(NoSuch::new);
        Ask ask = Asks.all().stream()
                .filter(it -> it.id().equals(asked.group(1)))
                .findFirst()
                .orElseThrow(NoSuch::new);
        String field = asked.group();
        String text = typed.getOrDefault(field, "");
        model.addAttribute("field", field);
        model.addAttribute("typed", text);
        model.addAttribute("offers", AnswerReader.offers(ask, text, OFFERED));
        return "desk/reports/answer";
    }
}
