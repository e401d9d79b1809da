package org.stationhouse.backoffice.master.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleCandidate;
import org.stationhouse.backoffice.master.VehicleClue;
import org.stationhouse.backoffice.master.VehicleClue.Kind;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/** Weighs what speaks for and against two being the same vehicle. Each rule counts once; what was not said counts nothing. */
final class VehicleMatching {

    /** Model years are sold before their year begins, so that neighbors are the same slip. */
    private static final int YEARS_APART = 1;

    private VehicleMatching() {}

    static VehicleCandidate compare(NewVehicle said, VehicleCard known, LocalDate today) {
        var clues = new ArrayList<VehicleClue>();
        vin(said, known).ifPresent(clues::add);
        plate(said, known).ifPresent(clues::add);
        looks(said.looks(), known.head().looks(), clues);
        clues.sort(Comparator.comparingInt(it -> -Math.abs(it.kind().points())));
        int score = clues.stream().mapToInt(it -> it.kind().points()).sum();
        return new VehicleCandidate(known.line(today), score, clues);
    }

    private static Optional<VehicleClue> vin(NewVehicle said, VehicleCard known) {
        Vin vin = said.vin();
        return vin == null
                ? Optional.empty()
                : known.vins().stream()
                        .map(it -> new VehicleClue(vin(vin, it), it.text()))
                        .max(Comparator.comparingInt(it -> it.kind().points()));
    }

    /** How two numbers compare; the one said may be the end of the other. */
    static Kind vin(Vin said, Vin known) {
        if (said.equals(known)) {
            return Kind.VIN_SAME;
        }
        if (said.seen().equals(known.seen())) {
            return Kind.VIN_SEEN;
        }
        int end = Math.min(said.text().length(), VehicleKeys.LONG_END);
        boolean ends = end >= VehicleKeys.SHORT_END && known.last(end).equals(said.last(end));
        return ends ? Kind.VIN_END : Kind.VIN_OTHER;
    }

    private static Optional<VehicleClue> plate(NewVehicle said, VehicleCard known) {
        List<Said> plates = known.of(SaidKind.PLATE);
        Plate plate = said.plate();
        if (plate == null && PlatePattern.possible(said.partial())) {
            PlatePattern pattern = PlatePattern.of(said.partial());
            return plates.stream()
                    .filter(it -> pattern.fits(new Plate(it.said())))
                    .findFirst()
                    .map(it -> new VehicleClue(Kind.PLATE_PART, text(it)));
        }
        return plate == null
                ? Optional.empty()
                : plates.stream()
                        .flatMap(it -> plate(plate, said.state(), it).stream())
                        .max(Comparator.comparingInt(it -> it.kind().points()));
    }

    private static Optional<VehicleClue> plate(Plate plate, @Nullable String state, Said known) {
        if (!new Plate(known.said()).seen().equals(plate.seen())) {
            return Optional.empty();
        }
        boolean same = known.said().equals(plate.text());
        if (state != null && known.state() != null && !state.equals(known.state())) {
            return same ? Optional.of(new VehicleClue(Kind.PLATE_STATE, text(known))) : Optional.empty();
        }
        boolean open = state == null || known.state() == null;
        Kind kind = !same ? Kind.PLATE_SEEN : open ? Kind.PLATE_OPEN : Kind.PLATE_SAME;
        return Optional.of(new VehicleClue(kind, text(known)));
    }

    private static String text(Said plate) {
        return plate.state() == null ? plate.said() : plate.state() + " " + plate.said();
    }

    private static void looks(VehicleLooks said, VehicleLooks known, List<VehicleClue> clues) {
        word(said.make(), known.make(), Kind.MAKE_SAME, Kind.MAKE_OTHER, clues);
        word(said.model(), known.model(), Kind.MODEL_SAME, Kind.MODEL_OTHER, clues);
        word(said.color(), known.color(), Kind.COLOR_SAME, Kind.COLOR_OTHER, clues);
        if (said.year() != null && known.year() != null) {
            boolean near = Math.abs(said.year() - known.year()) <= YEARS_APART;
            clues.add(new VehicleClue(near ? Kind.YEAR_SAME : Kind.YEAR_OTHER, String.valueOf(known.year())));
        }
    }

    private static void word(String said, String known, Kind same, Kind other, List<VehicleClue> clues) {
        if (!said.isEmpty() && !known.isEmpty()) {
            clues.add(new VehicleClue(Makes.same(said, known) ? same : other, known));
        }
    }
}
