package org.stationhouse.desk.dispatch.casenumber;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.dispatch.QuickLine;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;
import org.stationhouse.foundation.web.NoSuch;

/** A case number is asked for, issued, and read back. */
@Controller
class NumberPages {

    private static final String CHANGED = "dispatch.call.changed";
    private static final String NO_CONTROL = "\\P{Cc}*";

    /** What the browser sends to issue the number of a call. */
    record IssueForm(Integer version) {

        IssueForm {
            version = version == null ? 0 : version;
        }
    }

    /** What the browser sends for a call that nobody logged yet. */
    record OnViewForm(
            @NotBlank
            @Size(max = 12)
            @Pattern(regexp = "\\s*[A-Za-z0-9-]*\\s*", message = "{dispatch.number.unit.wrong}")
            String unit,

            @NotBlank @Size(max = NewCall.LONGEST_NATURE) @Pattern(regexp = NO_CONTROL)
            String nature,

            @NotBlank @Size(max = Place.LONGEST) @Pattern(regexp = NO_CONTROL)
            String place,

            @Size(max = 2000) @Pattern(regexp = NO_CONTROL) String said) {

        OnViewForm {
            unit = unit == null ? "" : unit;
            nature = nature == null ? "" : nature;
            place = place == null ? "" : place;
            said = said == null ? "" : said;
        }
    }

    private final NumberDesk desk;
    private final CallDesk calls;
    private final CallBook book;
    private final Natures natures;

    NumberPages(NumberDesk desk, CallDesk calls, CallBook book, Natures natures) {
        this.desk = desk;
        this.calls = calls;
        this.book = book;
        this.natures = natures;
    }

    /** @param typed behind the command, see {@link Asked} */
    @GetMapping("/case-number")
    @Needs(NumberDesk.ISSUE)
    String ask(@RequestParam(name = "for", defaultValue = "") String typed, Model model, Actor actor) {
        Asked asked = Asked.of(typed);
        if (asked.rest().isEmpty()) {
            return ask(asked, new OnViewForm(asked.who(), "", "", ""), desk.meant(asked.who(), actor), model);
        }
        QuickLine line = QuickLine.of(asked.rest(), natures);
        var form = new OnViewForm(asked.who(), line.nature(), line.place(), line.narrative());
        return ask(asked, form, List.of(), model);
    }

    private String ask(Asked asked, OnViewForm form, List<Call> meant, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("form", form);
        model.addAttribute("meant", meant);
        model.addAttribute("natures", natures.all());
        return "desk/dispatch/casenumber/ask";
    }

    @PostMapping("/case-number/{ref}")
    @Needs(NumberDesk.ISSUE)
    String issue(
            @PathVariable PublicRef ref,
            @ModelAttribute("issuing") IssueForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        boolean done = Attempt.done(errors, CHANGED, () -> calls.makeCase(ref, form.version(), actor));
        return done ? "redirect:/case-number/" + ref : show(ref, model, actor);
    }

    @PostMapping("/case-number")
    @Needs(NumberDesk.ISSUE)
    String onView(@Valid @ModelAttribute("form") OnViewForm form, BindingResult errors, Model model, Actor actor) {
        Optional<Call> call = Attempt.made(
                errors,
                CHANGED,
                () -> desk.onView(
                        form.unit().strip(),
                        NewCall.typed(natures, form.nature(), null, form.place(), "", ""),
                        form.said(),
                        actor));
        return call.isPresent()
                ? "redirect:/case-number/" + call.get().ref()
                : ask(new Asked(form.unit().strip(), "-"), form, List.of(), model);
    }

    /** The number in large letters; where there is none yet, the key that issues it. */
    @GetMapping("/case-number/{ref}")
    @Needs("dispatch.call.read")
    String show(@PathVariable PublicRef ref, Model model, Actor actor) {
        Call call = book.read(ref, actor).map(CallBook.Whole::call).orElseThrow(NoSuch::new);
        model.addAttribute("call", call);
        return "desk/dispatch/casenumber/show";
    }
}
