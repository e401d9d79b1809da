package org.stationhouse.desk.dispatch;

import gg.jte.html.HtmlContent;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** The questions of its nature on the page of an open call, with what was answered so far. */
@Component
class QuestionPart implements CallPart {

    private final CallAnswers answers;
    private final Natures natures;

    QuestionPart(CallAnswers answers, Natures natures) {
        this.answers = answers;
        this.natures = natures;
    }

    @Override
    public String right() {
        return "dispatch.call.answer";
    }

    @Override
    public HtmlContent content(Page page, Call call, Actor actor) {
        List<Question> questions = call.natureCode() == null || !call.status().open()
                ? List.of()
                : natures.code(call.natureCode()).map(Nature::questions).orElse(List.of());
        String typed = page.typed("answers");
        List<Answered> answered =
                questions.isEmpty() ? List.of() : typed.isEmpty() ? answers.of(call) : Answered.of(typed);
        return out -> {
            if (!questions.isEmpty()) {
                JteaskedGenerated.render(out, HomePart.FORMS, page, call, questions, answered);
            }
        };
    }
}
