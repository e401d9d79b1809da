package org.stationhouse.backoffice.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.stationhouse.foundation.jurisdiction.local.LocalLaw;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** Fills the page of a task, for who opens it and for whose act was refused. */
@Component
class TaskPage {

    private final WorkBook book;
    private final Owners owners;
    private final Readers readers;
    private final Counting counting;
    private final LocalLaw law;
    private final MessageSource messages;
    private final Clock clock;

    TaskPage(
            WorkBook book,
            Owners owners,
            Readers readers,
            Counting counting,
            LocalLaw law,
            MessageSource messages,
            Clock clock) {
        this.book = book;
        this.owners = owners;
        this.readers = readers;
        this.counting = counting;
        this.law = law;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return name of the view */
    String show(PublicRef ref, Model model, Actor actor, Locale locale) {
        WorkBook.Whole whole = whole(ref, model, actor, locale);
        var ground = whole.task().ground();
        model.addAttribute("lines", whole.lines());
        model.addAttribute("counted", ground == null ? List.of() : counting.lines(ground, locale));
        model.addAttribute(
                "counsel", ground != null && ground.warns() ? law.counsel().contact() : "");
        return "backoffice/worklist/show";
    }

    WorkBook.Whole whole(PublicRef ref, Model model, Actor actor, Locale locale) {
        WorkBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        model.addAttribute("row", Row.of(whole.task(), readers, clock.instant()));
        model.addAttribute("mine", whole.mine());
        model.addAttribute("people", owners.options(new Words(messages, locale), actor));
        return whole;
    }
}
