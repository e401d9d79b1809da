package org.stationhouse.backoffice.cases.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Attempt;

/** The page on which the agency says what makes a case solvable and how much it weighs. */
@Controller
class WeighingPages {

    /**
     * What the browser sends to weigh otherwise: row by row a label and its points; a row without a label is left out.
     *
     * @param seen id of the weighing that was changed
     */
    record WeighingForm(
            List<String> label,

            List<String> points,

            @NotNull @Min(1) @Max(1000) @Nullable Integer threshold,

            @NotBlank @Size(max = 500) @Pattern(regexp = LineForm.NO_CONTROL)
            String why,

            Long seen) {

        WeighingForm {
            label = label == null ? List.of() : List.copyOf(label);
            points = points == null ? List.of() : List.copyOf(points);
            seen = seen == null ? 0 : seen;
        }

        static WeighingForm of(Weighing now) {
            return new WeighingForm(
                    now.factors().stream().map(Weighing.Factor::label).toList(),
                    now.factors().stream()
                            .map(it -> String.valueOf(it.points()))
                            .toList(),
                    now.threshold(),
                    "",
                    now.id());
        }

        String label(int row) {
            return row < label.size() ? label.get(row) : "";
        }

        String points(int row) {
            return row < points.size() ? points.get(row) : "";
        }

        int rows() {
            return Math.min(Weighing.MOST, Math.max(label.size(), points.size()) + 3);
        }

        /** The factors, with an error where a row is none. */
        List<Weighing.Factor> factors(BindingResult errors) {
            var factors = new ArrayList<Weighing.Factor>();
            for (int row = 0; row < label.size(); row++) {
                String said = label(row).strip();
                String worth = points(row).strip();
                if (said.isEmpty()) {
                    continue;
                }
                boolean right = said.length() <= Weighing.LONGEST_LABEL
                        && said.matches(LineForm.NO_CONTROL)
                        && worth.matches("\\d{1,3}")
                        && Integer.parseInt(worth) <= Weighing.HIGHEST;
                if (!right || factors.size() == Weighing.MOST) {
                    errors.rejectValue("points", "cases.followup.weighing.row", new Object[] {row + 1}, null);
                    return factors;
                }
                factors.add(new Weighing.Factor(0, said, Integer.parseInt(worth)));
            }
            if (factors.isEmpty()) {
                errors.rejectValue("label", "NotBlank");
            }
            return factors;
        }
    }

    private static final String WEIGH = "cases.followup.weigh";

    private final Solvability solvability;

    WeighingPages(Solvability solvability) {
        this.solvability = solvability;
    }

    @GetMapping("/caseload/factors")
    @Needs(WEIGH)
    String show(Model model, Actor actor) {
        return show(null, model, actor);
    }

    @PostMapping("/caseload/factors")
    @Needs(WEIGH)
    String weigh(@Valid @ModelAttribute("form") WeighingForm form, BindingResult errors, Model model, Actor actor) {
        List<Weighing.Factor> factors = form.factors(errors);
        Integer threshold = form.threshold();
        boolean done = Attempt.done(errors, "cases.followup.weighed", () -> {
            if (threshold != null) {
                solvability.weigh(form.seen(), threshold, factors, form.why(), actor);
            }
        });
        return done ? "redirect:/caseload/factors" : show(form, model, actor);
    }

    private String show(@Nullable WeighingForm form, Model model, Actor actor) {
        List<Weighing> all = solvability.all(actor);
        model.addAttribute("all", all);
        model.addAttribute("form", form == null ? WeighingForm.of(all.getFirst()) : form);
        return "backoffice/cases/followup/weighing";
    }
}
