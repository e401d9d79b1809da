package org.stationhouse.foundation.staff.bar;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.staff.AgencyBars.TemplateLine;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.staff.Unfit;

/** Bars as another agency's job descriptions set them, to be taken over: {@code staff/templates/<name>.csv}. */
@Component
class BarTemplates {

    private static final String ENDING = ".csv";

    private final Map<String, List<TemplateLine>> all = new TreeMap<>();

    BarTemplates() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:staff/templates/*" + ENDING);
        Arrays.stream(files).forEach(file -> all.put(name(file), lines(file)));
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename()).replace(ENDING, "");
    }

    private static List<TemplateLine> lines(Resource file) {
        return Table.rows(file).stream()
                .map(row -> new TemplateLine(row.get("who"), row.get("duty"), row.get("certificate"), row.get("cite")))
                .toList();
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    /** @throws Unfit for a name that no template has */
    List<TemplateLine> lines(String name) {
        List<TemplateLine> lines = all.get(name);
        if (lines == null) {
            throw new Unfit("template", "staff.template.unknown");
        }
        return lines;
    }
}
