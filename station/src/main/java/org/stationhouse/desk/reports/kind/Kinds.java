package org.stationhouse.desk.reports.kind;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.staff.Table;

/** All kinds of reports: those of {@code reports/kinds.csv} first, then the agency's own by title. */
@Component
public class Kinds {

    private final KindStore store;
    private final List<Kind> shipped = read();

    Kinds(KindStore store) {
        this.store = store;
    }

    private static List<Kind> read() {
        return Table.rows(new ClassPathResource("reports/kinds.csv")).stream()
                .map(row -> new Kind(
                        row.get("code"),
                        row.get("title"),
                        KindStore.read(Kind.Section.class, row.get("sections")),
                        KindStore.read(Kind.Need.class, row.get("needs")),
                        Kind.Approval.valueOf(row.get("approval")),
                        row.get("template").replace("\\n", "\n"),
                        false,
                        false))
                .toList();
    }

    /** Withdrawn ones too. */
    public List<Kind> all() {
        var all = new ArrayList<>(shipped);
        all.addAll(store.all());
        return List.copyOf(all);
    }

    /** Those that a new report can be of by itself: a supplement says more about another one. */
    public List<Kind> offered() {
        return all().stream()
                .filter(it -> !it.withdrawn() && !it.code().equals(Kind.SUPPLEMENT))
                .toList();
    }

    /** @throws IllegalArgumentException for a code that never was one */
    public Kind of(String code) {
        return all().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of report: " + code));
    }
}
