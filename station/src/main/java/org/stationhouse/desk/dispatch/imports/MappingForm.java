package org.stationhouse.desk.dispatch.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.stationhouse.desk.dispatch.imports.CsvLog.Part;

/**
 * What the browser sends to explain headings: for each part the heading that says it, blank for none.
 *
 * @param pattern name of a {@link TimePattern}
 * @param version 0 where nobody had explained them
 */
record MappingForm(
        @NotBlank @Size(max = Mapping.LONGEST_SYSTEM) @Pattern(regexp = "\\P{Cc}*")
        String system,

        @NotBlank @Size(max = 100) String number,
        @NotBlank @Size(max = 100) String time,
        @Size(max = 100) String clock,
        @NotBlank @Size(max = 100) String nature,
        @Size(max = 100) String place,
        @Size(max = 100) String latitude,
        @Size(max = 100) String longitude,
        @Size(max = 100) String area,
        @Size(max = 100) String status,
        @Size(max = 100) String narrative,
        @NotBlank @Pattern(regexp = "[A-Z_]{1,40}") String pattern,
        Integer version) {

    MappingForm {
        system = blank(system);
        number = blank(number);
        time = blank(time);
        clock = blank(clock);
        nature = blank(nature);
        place = blank(place);
        latitude = blank(latitude);
        longitude = blank(longitude);
        area = blank(area);
        status = blank(status);
        narrative = blank(narrative);
        pattern = blank(pattern);
        version = version == null ? 0 : version;
    }

    private static String blank(String field) {
        return field == null ? "" : field;
    }

    static MappingForm of(String system, Map<Part, String> columns, TimePattern pattern, int version) {
        return new MappingForm(
                system,
                said(columns, Part.NUMBER),
                said(columns, Part.TIME),
                said(columns, Part.CLOCK),
                said(columns, Part.NATURE),
                said(columns, Part.PLACE),
                said(columns, Part.LATITUDE),
                said(columns, Part.LONGITUDE),
                said(columns, Part.AREA),
                said(columns, Part.STATUS),
                said(columns, Part.NARRATIVE),
                pattern.name(),
                version);
    }

    private static String said(Map<Part, String> columns, Part part) {
        return columns.getOrDefault(part, "");
    }

    static MappingForm of(Mapping mapping) {
        return of(
                mapping.said().system(),
                mapping.said().columns(),
                mapping.said().pattern(),
                mapping.version());
    }

    /** The heading of a part; blank for none. */
    String heading(Part part) {
        return switch (part) {
            case NUMBER -> number;
            case TIME -> time;
            case CLOCK -> clock;
            case NATURE -> nature;
            case PLACE -> place;
            case LATITUDE -> latitude;
            case LONGITUDE -> longitude;
            case AREA -> area;
            case STATUS -> status;
            case NARRATIVE -> narrative;
        };
    }

    /** @throws IllegalArgumentException for a pattern that does not exist */
    Mapping.Said toSaid() {
        var columns = new EnumMap<Part, String>(Part.class);
        for (Part part : Part.values()) {
            if (!heading(part).isBlank()) {
                columns.put(part, heading(part));
            }
        }
        String name = system.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return new Mapping.Said(name, columns, TimePattern.valueOf(pattern));
    }
}
