package org.stationhouse.desk.dispatch.info;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** An article: read, signed for, handed out, written, revised, taken out of use. */
@Controller
class ArticlePages {

    private static final String LIST = "dispatch.article.list";
    private static final String WRITE = "dispatch.article.write";
    private static final String CHANGED = "dispatch.article.elsewhere";

    /** What the browser sends to take an article out of use. */
    record OutForm(
            @NotBlank @Size(max = Article.LONGEST_WHY) @Pattern(regexp = "\\P{Cc}*")
            String why,

            Integer version) {

        OutForm {
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    private final Articles articles;
    private final Readings readings;
    private final MessageSource messages;

    ArticlePages(Articles articles, Readings readings, MessageSource messages) {
        this.articles = articles;
        this.readings = readings;
        this.messages = messages;
    }

    @GetMapping("/info/new")
    @Needs(WRITE)
    String blank(
            @RequestParam(defaultValue = "ANSWER") Article.Sort sort,
            @RequestParam(defaultValue = "") String title,
            Model model,
            Actor actor,
            Locale locale) {
        return edit(ArticleForm.empty(sort, title), null, model, actor, locale);
    }

    @PostMapping("/info")
    @Needs(WRITE)
    String publish(
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        NewArticle said = form.toArticle(errors);
        var ref = Attempt.made(errors, CHANGED, () -> articles.publish(Objects.requireNonNull(said), actor));
        return ref.isPresent() ? "redirect:/info/" + ref.get() : edit(form, null, model, actor, locale);
    }

    @GetMapping("/info/{ref}")
    @Needs(LIST)
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Articles.Whole whole = articles.read(ref, actor).orElseThrow(NoSuch::new);
        String readers = whole.article().readers();
        model.addAttribute("whole", whole);
        model.addAttribute("today", readings.today());
        model.addAttribute(
                "readers",
                readers == null
                        ? ""
                        : ReadingAudience.options(new Words(messages, locale)).get(readers));
        return "desk/dispatch/info/show";
    }

    @GetMapping("/info/{ref}/edit")
    @Needs(WRITE)
    String change(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        Article article = article(ref, actor);
        return edit(ArticleForm.of(article), article, model, actor, locale);
    }

    @PostMapping("/info/{ref}")
    @Needs(WRITE)
    String revise(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        NewArticle said = form.toArticle(errors);
        boolean done = Attempt.done(
                errors, CHANGED, () -> articles.revise(ref, form.version(), Objects.requireNonNull(said), actor));
        return done ? "redirect:/info/" + ref : edit(form, article(ref, actor), model, actor, locale);
    }

    @PostMapping("/info/{ref}/withdraw")
    @Needs(WRITE)
    String withdraw(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("out") OutForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        boolean done = Attempt.done(
                errors,
                CHANGED,
                () -> articles.withdraw(ref, form.version(), form.why().strip(), actor));
        return done ? "redirect:/info/" + ref : show(ref, model, actor, locale);
    }

    @PostMapping("/info/{ref}/sign")
    @Needs("dispatch.reading.sign")
    String sign(@PathVariable PublicRef ref, @RequestParam int edition, Actor actor) {
        readings.sign(ref, edition, actor);
        return "redirect:/info/" + ref;
    }

    /** @param lang {@code es} for the Spanish text */
    @GetMapping("/info/{ref}/handout.pdf")
    @Needs("dispatch.article.print")
    String handout(
            @PathVariable PublicRef ref, @RequestParam(defaultValue = "en") String lang, Model model, Actor actor) {
        boolean spanish = lang.equals("es");
        Article article = articles.print(ref, spanish, actor).orElseThrow(NoSuch::new);
        model.addAttribute("article", article);
        model.addAttribute("text", article.in(spanish));
        model.addAttribute("language", article.language(spanish));
        model.addAttribute("file", article.in(spanish).title());
        return "desk/dispatch/info/handoutpaper";
    }

    private Article article(PublicRef ref, Actor actor) {
        return articles.read(ref, actor).orElseThrow(NoSuch::new).article();
    }

    private String edit(ArticleForm form, @Nullable Article article, Model model, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        model.addAttribute("form", form);
        model.addAttribute("article", article);
        model.addAttribute("sorts", words.choices("dispatch.article.sort.", InfoPages.sorts()));
        model.addAttribute("audiences", ReadingAudience.options(words));
        model.addAttribute("topics", articles.topics(actor));
        return "desk/dispatch/info/edit";
    }
}
