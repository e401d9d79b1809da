package org.stationhouse.desk.reports.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/** The lists of codes that questions are answered by: those of NIBRS that hold today, and the program's own ({@code reports/own-codes.csv}). */
public final class AskCodes {

    private static final Map<String, List<Code>> LISTS = read();

    private AskCodes() {}

    /** @param code as it is reported @param title as people say it */
    public record Code(String code, String title) {}

    private static Map<String, List<Code>> read() {
        var rows = new LinkedHashMap<String, List<Code>>();
        for (String file : List.of("codes", "own-codes")) {
            for (var row : Table.rows(new ClassPathResource("reports/" + file + ".csv"))) {
                if (row.get("until").isEmpty()) {
                    rows.computeIfAbsent(row.get("list"), it -> new ArrayList<>())
                            .add(new Code(row.get("code"), row.get("title")));
                }
            }
        }
        return rows;
    }

    /** @throws IllegalArgumentException for a list that is none */
    static List<Code> of(String list) {
        List<Code> codes = LISTS.get(list);
        if (codes == null) {
            throw new IllegalArgumentException("no list of codes: " + list);
        }
        return codes;
    }
}
