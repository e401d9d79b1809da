package org.stationhouse.desk.dispatch.contact;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.info.Article;
import org.stationhouse.desk.dispatch.info.Articles;
import org.stationhouse.desk.dispatch.info.Handout;
import org.stationhouse.desk.dispatch.info.Handouts;
import org.stationhouse.desk.dispatch.noreport.NoReportBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** Fills the page of a contact: what he wants, what fits it, what can be done now. */
@Component
class ContactView {

    private final ContactBook book;
    private final Articles articles;
    private final Handouts handouts;
    private final HandoutMail mail;
    private final ContactMail answers;
    private final Natures natures;
    private final NoReportBook reports;
    private final Owners owners;
    private final MessageSource messages;
    private final Clock clock;

    ContactView(
            ContactBook book,
            Articles articles,
            Handouts handouts,
            HandoutMail mail,
            ContactMail answers,
            Natures natures,
            NoReportBook reports,
            Owners owners,
            MessageSource messages,
            Clock clock) {
        this.book = book;
        this.articles = articles;
        this.handouts = handouts;
        this.mail = mail;
        this.answers = answers;
        this.natures = natures;
        this.reports = reports;
        this.owners = owners;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return name of the template */
    String of(PublicRef ref, Model model, Actor actor, Locale locale) {
        ContactBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        Contact contact = whole.contact();
        boolean open = ContactRules.steps(contact.state()).contains(ContactStep.ANSWER);
        List<Article> offered = open ? articles.offer(contact.said().asks(), ContactPages.OFFERED, actor) : List.of();
        model.addAttribute("whole", whole);
        model.addAttribute("steps", ContactRules.steps(contact.state()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("offered", offered);
        model.addAttribute("handouts", handouts(contact, offered, actor));
        model.addAttribute("sent", mail.sent(contact));
        model.addAttribute("mails", mail.open());
        model.addAttribute("answersByMail", open && answers.reaches(contact));
        model.addAttribute("owners", open ? owners.options(new Words(messages, locale), actor) : Map.of());
        model.addAttribute("natures", open ? natures.all() : List.of());
        model.addAttribute(
                "numbered",
                contact.state() instanceof ContactState.BecameCall it
                        && reports.find(it.ref(), actor).isPresent());
        return "desk/dispatch/contact/show";
    }

    /** Of what fits, and of what he was answered from. */
    private List<Handout> handouts(Contact contact, List<Article> offered, Actor actor) {
        Stream<PublicRef> answered = contact.state() instanceof ContactState.Answered it && it.article() != null
                ? Stream.of(it.article())
                : Stream.empty();
        return Stream.concat(offered.stream().map(Article::ref), answered)
                .flatMap(it -> handouts.of(it, contact.said().spanish(), actor).stream())
                .toList();
    }
}
