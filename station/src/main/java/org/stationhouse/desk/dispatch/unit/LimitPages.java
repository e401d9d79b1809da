package org.stationhouse.desk.dispatch.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/** The agency's limits for units on scene. */
@Controller
class LimitPages {

    private static final String RIGHT = "dispatch.unit.limit";

    /** What the browser sends: minutes by priority. @param was what the page showed, {@code 10,15,30,45,60} */
    record LimitForm(
            @NotNull @Min(1) @Max(Limits.LONGEST) @Nullable Integer one,

            @NotNull @Min(1) @Max(Limits.LONGEST) @Nullable Integer two,

            @NotNull @Min(1) @Max(Limits.LONGEST) @Nullable Integer three,

            @NotNull @Min(1) @Max(Limits.LONGEST) @Nullable Integer four,

            @NotNull @Min(1) @Max(Limits.LONGEST) @Nullable Integer five,

            @Pattern(regexp = "(\\d{1,3}(,\\d{1,3}){4})?") String was) {

        LimitForm {
            was = was == null ? "" : was;
        }

        static LimitForm of(Map<Integer, Integer> minutes) {
            return new LimitForm(
                    minutes.get(1), minutes.get(2), minutes.get(3), minutes.get(4), minutes.get(5), text(minutes));
        }

        LimitForm on(Map<Integer, Integer> now) {
            return new LimitForm(one, two, three, four, five, text(now));
        }

        private static String text(Map<Integer, Integer> minutes) {
            return minutes.values().stream().map(String::valueOf).collect(Collectors.joining(","));
        }

        Map<Integer, Integer> before() {
            var all = new TreeMap<Integer, Integer>();
            if (!was.isEmpty()) {
                String[] each = was.split(",");
                for (int i = 0; i < each.length; i++) {
                    all.put(i + 1, Integer.valueOf(each[i]));
                }
            }
            return all;
        }

        Map<Integer, Integer> after() {
            var all = new TreeMap<Integer, Integer>();
            all.put(1, Objects.requireNonNull(one));
            all.put(2, Objects.requireNonNull(two));
            all.put(3, Objects.requireNonNull(three));
            all.put(4, Objects.requireNonNull(four));
            all.put(5, Objects.requireNonNull(five));
            return all;
        }
    }

    private final Limits limits;

    LimitPages(Limits limits) {
        this.limits = limits;
    }

    @GetMapping("/units/limits")
    @Needs(RIGHT)
    String show(Model model) {
        return page(LimitForm.of(limits.minutes()), model);
    }

    @PostMapping("/units/limits")
    @Needs(RIGHT)
    String set(@Valid @ModelAttribute("form") LimitForm form, BindingResult errors, Model model, Actor actor) {
        boolean done = Attempt.done(
                errors, "dispatch.unit.limits.changed", () -> limits.set(form.before(), form.after(), actor));
        return done ? "redirect:/units/limits" : page(form.on(limits.minutes()), model);
    }

    private static String page(LimitForm form, Model model) {
        model.addAttribute("form", form);
        return "desk/dispatch/unit/limits";
    }
}
