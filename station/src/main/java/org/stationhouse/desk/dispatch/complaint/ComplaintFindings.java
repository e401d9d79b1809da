package org.stationhouse.desk.dispatch.complaint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/** Which finding fits which kind, and as what the law of retention knows it: {@code dispatch/complaint-findings.csv}. */
final class ComplaintFindings {

    private record Row(Complaint.Finding finding, String concerns, String keeps) {

        boolean fits(Complaint.Kind kind) {
            return concerns.equals("ALL") || concerns.equals(kind.confidential() ? "PERSONNEL" : "OTHERS");
        }
    }

    private static final Map<Complaint.Finding, Row> ROWS = read();

    private ComplaintFindings() {}

    private static Map<Complaint.Finding, Row> read() {
        var rows = new EnumMap<Complaint.Finding, Row>(Complaint.Finding.class);
        for (CSVRecord row : Table.rows(new ClassPathResource("dispatch/complaint-findings.csv"))) {
            var finding = Complaint.Finding.valueOf(row.get("finding"));
            rows.put(finding, new Row(finding, row.get("concerns"), row.get("keeps")));
        }
        return rows;
    }

    static List<Complaint.Finding> of(Complaint.Kind kind) {
        return ROWS.values().stream()
                .filter(it -> it.fits(kind))
                .map(Row::finding)
                .toList();
    }

    /** The condition under which a rule keeps the record. */
    static String keeps(Complaint.Finding finding) {
        Row row = ROWS.get(finding);
        return row == null ? "" : row.keeps();
    }
}
