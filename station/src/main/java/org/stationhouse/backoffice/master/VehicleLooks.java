package org.stationhouse.backoffice.master;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a vehicle is and how it looks; empty where nothing was said.
 *
 * @param year model year, four digits; null when not said
 * @param make in words or as an NCIC code, as said
 * @param style NCIC body style code or words, as {@code 4D} or {@code Pickup}
 * @param color main color
 * @param second second color of a two-tone vehicle
 * @param marks distinguishing marks, in words
 */
public record VehicleLooks(
        @Nullable Integer year, String make, String model, String style, String color, String second, String marks) {

    public static final VehicleLooks NONE = new VehicleLooks(null, "", "", "", "", "", "");

    public static final int LONGEST = 40;
    public static final int LONGEST_MARKS = 500;

    public VehicleLooks {
        make = make.strip();
        model = model.strip();
        style = style.strip();
        color = color.strip();
        second = second.strip();
        marks = marks.strip();
    }

    /** In one line without the marks: {@code 2015 Honda Civic 4D, silver over black}; empty when nothing is known. */
    public String text() {
        String what = Stream.of(year == null ? "" : year.toString(), make, model, style)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        String paint = Stream.of(color, second).filter(it -> !it.isEmpty()).collect(Collectors.joining("/"));
        return Stream.of(what, paint).filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
    }
}
