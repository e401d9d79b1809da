package org.stationhouse.desk.reports;

import gg.jte.html.HtmlContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.desk.reports.cross.CrossReport;
import org.stationhouse.desk.reports.edition.Editions;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Page;
import org.stationhouse.foundation.web.Words;

/** A report as it is read, and the steps of who reviews, approves, codes and files it. */
@Controller
class ReviewPages {

    /** What the browser sends of one thing that is asked of the author. */
    record CommentRow(
            @Pattern(regexp = "narrative|occurred|place|offenses|people|vehicles|property|asks")
            String part,

            @Size(max = Comment.LONGEST_PASSAGE) @Pattern(regexp = "[\\P{Cc}\\r\\n\\t]*")
            String passage,

            @NotBlank @Size(max = Comment.LONGEST) @Pattern(regexp = "[\\P{Cc}\\r\\n\\t]*")
            String said) {

        CommentRow {
            part = part == null ? "narrative" : part;
            passage = passage == null ? "" : passage.strip();
            said = said == null ? "" : said.strip();
        }

        static CommentRow empty() {
            return new CommentRow("narrative", "", "");
        }
    }

    /** What the browser sends to send a report back. */
    record BackForm(@Size(max = 40) List<@Valid CommentRow> comments, Integer version) {

        BackForm {
            var typed = new ArrayList<>(comments == null ? List.<CommentRow>of() : comments);
            typed.removeIf(
                    it -> it == null || it.said().isEmpty() && it.passage().isEmpty());
            comments = typed;
            version = version == null ? 0 : version;
        }

        List<Comment.Asked> asked() {
            return comments.stream()
                    .map(it -> new Comment.Asked(
                            it.part(),
                            it.passage().isEmpty() ? null : it.passage().replace("\r\n", "\n"),
                            it.said()))
                    .toList();
        }
    }

    /** What the browser sends of the code of an offense. */
    record CodeRow(
            @Size(max = 3) @Pattern(regexp = ReportRows.NO_CONTROL)
            String nibrs) {

        CodeRow {
            nibrs = nibrs == null ? "" : nibrs.strip().toUpperCase(Locale.ROOT);
        }
    }

    /** What Records sends to process a report. @param codes of its offenses, in their order */
    record CodesForm(@Size(max = ReportSaid.MOST) List<@Valid CodeRow> codes, Integer version) {

        CodesForm {
            codes = codes == null ? List.of() : codes;
            version = version == null ? 0 : version;
        }

        List<@Nullable String> given() {
            var given = new ArrayList<@Nullable String>();
            codes.forEach(it -> given.add(it == null || it.nibrs().isEmpty() ? null : it.nibrs()));
            return given;
        }
    }

    /** What the browser sends to discard a draft. */
    record CancelForm(
            @NotBlank @Size(max = Report.LONGEST_WHY) @Pattern(regexp = ReportRows.NO_CONTROL)
            String why,

            Integer version) {

        CancelForm {
            why = why == null ? "" : why;
            version = version == null ? 0 : version;
        }
    }

    /** A card and who asks for it, for the template. */
    record Shown(ReportCard card, Report report, Actor actor) {
        HtmlContent content(Page page) {
            return card.content(page, report, actor);
        }
    }

    private final ReviewDesk desk;
    private final ReportBook book;
    private final Kinds kinds;
    private final CrossDesk cross;
    private final Clocks clocks;
    private final Editions editions;
    private final List<ReportCard> cards;
    private final MessageSource messages;

    ReviewPages(
            ReviewDesk desk,
            ReportBook book,
            Kinds kinds,
            CrossDesk cross,
            Clocks clocks,
            Editions editions,
            List<ReportCard> cards,
            MessageSource messages) {
        this.cards = cards;
        this.desk = desk;
        this.book = book;
        this.kinds = kinds;
        this.cross = cross;
        this.clocks = clocks;
        this.editions = editions;
        this.messages = messages;
    }

    @GetMapping("/reports/{ref}")
    @Needs(ReportBook.READ)
    String show(@PathVariable PublicRef ref, Model model, Actor actor, Locale locale) {
        return page(ref, new BackForm(List.of(), 0), model, actor, locale);
    }

    @PostMapping("/reports/{ref}/pass")
    @Needs(ReviewDesk.REVIEW)
    String pass(
            @PathVariable PublicRef ref,
            @ModelAttribute("passing") StepForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return done(errors, () -> desk.pass(ref, form.version(), actor), ref, model, actor, locale);
    }

    @PostMapping("/reports/{ref}/approve")
    @Needs(ReviewDesk.SENIOR)
    String approve(
            @PathVariable PublicRef ref,
            @ModelAttribute("approving") StepForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return done(errors, () -> desk.approve(ref, form.version(), actor), ref, model, actor, locale);
    }

    @PostMapping("/reports/{ref}/file")
    @Needs(ReviewDesk.PROCESS)
    String file(
            @PathVariable PublicRef ref,
            @ModelAttribute("filing") StepForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return done(errors, () -> desk.file(ref, form.version(), actor), ref, model, actor, locale);
    }

    @PostMapping("/reports/{ref}/back")
    @Needs(ReviewDesk.REVIEW)
    String back(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("backing") BackForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return Attempt.done(errors, ReportPages.CHANGED, () -> desk.sendBack(ref, form.version(), form.asked(), actor))
                ? "redirect:/reports/" + ref
                : page(ref, form, model, actor, locale);
    }

    @PostMapping("/reports/{ref}/process")
    @Needs(ReviewDesk.PROCESS)
    String process(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("coding") CodesForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return done(errors, () -> desk.process(ref, form.version(), form.given(), actor), ref, model, actor, locale);
    }

    @PostMapping("/reports/{ref}/cancel")
    @Needs(ReviewDesk.SUPERVISE)
    String cancel(
            @PathVariable PublicRef ref,
            @Valid @ModelAttribute("canceling") CancelForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            Locale locale) {
        return done(
                errors, () -> desk.cancel(ref, form.version(), form.why().strip(), actor), ref, model, actor, locale);
    }

    /** What the browser sends of a step that says nothing. */
    record StepForm(Integer version) {

        StepForm {
            version = version == null ? 0 : version;
        }
    }

    private String done(BindingResult errors, Runnable act, PublicRef ref, Model model, Actor actor, Locale locale) {
        return Attempt.done(errors, ReportPages.CHANGED, act)
                ? "redirect:/reports/" + ref
                : show(ref, model, actor, locale);
    }

    private String page(PublicRef ref, BackForm form, Model model, Actor actor, Locale locale) {
        ReportBook.Whole whole = book.read(ref, actor).orElseThrow(NoSuch::new);
        Report report = whole.report();
        Kind kind = kinds.of(report.kind());
        model.addAttribute("whole", whole);
        model.addAttribute("kind", kind);
        model.addAttribute("steps", ReportRules.steps(report.state()));
        model.addAttribute(
                "own", Objects.equals(actor.account(), report.author().account()));
        model.addAttribute("asked", form.comments());
        List<CrossReport> forced = cross.of(report);
        model.addAttribute("versions", editions.count(report));
        model.addAttribute("cross", forced);
        model.addAttribute("clocks", lawful(report, forced, actor));
        model.addAttribute(
                "cards", cards.stream().map(it -> new Shown(it, report, actor)).toList());
        model.addAttribute("parts", new Words(messages, locale).choices("reports.part.", Comment.PARTS));
        return "desk/reports/show";
    }

    /** The clocks of law of what is still to be made. */
    private List<Clocks.Clocked> lawful(Report report, List<CrossReport> forced, Actor actor) {
        Set<RuleId> owed = forced.stream()
                .filter(CrossReport::open)
                .flatMap(it -> it.rules().stream())
                .collect(Collectors.toUnmodifiableSet());
        return owed.isEmpty()
                ? List.of()
                : clocks
                        .of(report.filedAs(), report.ref(), actor)
                        .map(Clocks.Standing::clocks)
                        .orElse(List.of())
                        .stream()
                        .filter(it -> owed.contains(it.due().rule().id()))
                        .toList();
    }
}
