package org.stationhouse.backoffice.master.vehicle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Vin;

/**
 * Rules by which two vehicles may be one, the weightiest first. Whole VINs decide: a plate that stood on two vehicles with VINs that are
 * not alike was moved, sold or stolen.
 */
enum VehicleTwin {
    /** The same whole VIN. */
    VIN_SAME(100, (one, other) -> vins(one, other, Vin::equals)),
    /** VINs that differ in characters that are taken for one another, such as 0 and O, 8 and B. */
    VIN_MISREAD(
            90,
            (one, other) -> vins(one, other, (a, b) -> !a.equals(b) && a.seen().equals(b.seen()))),
    /**
     * VINs that differ in one character, or in two neighbors that changed places, of which at most one has the right check digit: a
     * digit that is mistyped alone spoils it (49 CFR 565.15(c)), so that two right ones are two vehicles of one fleet.
     */
    VIN_MISTYPED(80, (one, other) -> vins(one, other, VehicleTwin::mistyped)),
    /** The same plate of the same state at the same time. */
    PLATE_TOGETHER(70, VehicleTwin::plated),
    /** The end of a VIN that is all that is known of the one, and the same make. */
    VIN_END(50, VehicleTwin::ended);

    private final int score;
    private final BiFunction<VehicleCard, VehicleCard, Optional<String>> rule;

    VehicleTwin(int score, BiFunction<VehicleCard, VehicleCard, Optional<String>> rule) {
        this.score = score;
        this.rule = rule;
    }

    /** A rule that holds of two. @param said what of the first speaks for it */
    record Holds(VehicleTwin rule, String said) {}

    int score() {
        return score;
    }

    /** Rules that hold of both, the weightiest first; none when they are two. */
    static List<Holds> of(VehicleCard one, VehicleCard other) {
        return Arrays.stream(values())
                .flatMap(it -> it.rule.apply(one, other).map(said -> new Holds(it, said)).stream())
                .toList();
    }

    private interface Alike {
        boolean of(Vin one, Vin other);
    }

    private static Optional<String> vins(VehicleCard one, VehicleCard other, Alike alike) {
        return one.vins().stream()
                .filter(Vin::whole)
                .filter(it -> other.vins().stream().anyMatch(its -> its.whole() && alike.of(it, its)))
                .map(Vin::text)
                .findFirst();
    }

    static boolean mistyped(Vin one, Vin other) {
        boolean right = one.doubt().isEmpty() && other.doubt().isEmpty();
        if (right || one.equals(other) || one.seen().equals(other.seen())) {
            return false;
        }
        String a = one.text();
        String b = other.text();
        int first = -1;
        int last = -1;
        int many = 0;
        for (int at = 0; at < Vin.WHOLE; at++) {
            if (a.charAt(at) != b.charAt(at)) {
                first = first < 0 ? at : first;
                last = at;
                many++;
            }
        }
        boolean turned = many == 2
                && last == first + 1
                && a.charAt(first) == b.charAt(last)
                && a.charAt(last) == b.charAt(first);
        return many == 1 || turned;
    }

    private static Optional<String> plated(VehicleCard one, VehicleCard other) {
        if (contradict(one, other)) {
            return Optional.empty();
        }
        return one.of(SaidKind.PLATE).stream()
                .filter(it -> it.state() != null)
                .filter(it -> other.of(SaidKind.PLATE).stream()
                        .anyMatch(its -> it.said().equals(its.said())
                                && it.state() != null
                                && it.state().equals(its.state())
                                && together(it, its)))
                .map(it -> it.state() + " " + it.said())
                .findFirst();
    }

    /** Both bear whole VINs, and none of the one is like one of the other. */
    private static boolean contradict(VehicleCard one, VehicleCard other) {
        List<Vin> ones = one.vins().stream().filter(Vin::whole).toList();
        List<Vin> others = other.vins().stream().filter(Vin::whole).toList();
        return !ones.isEmpty()
                && !others.isEmpty()
                && ones.stream()
                        .noneMatch(it ->
                                others.stream().anyMatch(its -> it.seen().equals(its.seen()) || mistyped(it, its)));
    }

    /** Whether both held on one day; a day that was not said is open. */
    static boolean together(Said one, Said other) {
        return until(one.fromOn(), other.untilOn()) && until(other.fromOn(), one.untilOn());
    }

    private static boolean until(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null || !from.isAfter(until);
    }

    private static Optional<String> ended(VehicleCard one, VehicleCard other) {
        boolean made = !one.head().looks().make().isEmpty()
                && Makes.same(one.head().looks().make(), other.head().looks().make());
        if (!made) {
            return Optional.empty();
        }
        return end(one, other).or(() -> end(other, one));
    }

    private static Optional<String> end(VehicleCard one, VehicleCard other) {
        if (one.vins().stream().anyMatch(Vin::whole)) {
            return Optional.empty();
        }
        return one.vins().stream()
                .filter(it -> it.text().length() >= VehicleKeys.SHORT_END)
                .filter(it -> other.vins().stream()
                        .anyMatch(its -> its.whole() && its.text().endsWith(it.text())))
                .map(Vin::text)
                .findFirst();
    }
}
