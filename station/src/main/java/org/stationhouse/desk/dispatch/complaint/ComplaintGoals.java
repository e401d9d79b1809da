package org.stationhouse.desk.dispatch.complaint;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/**
 * How soon each kind is given to somebody, acknowledged and answered: {@code dispatch/complaint-kinds.csv}. The house's own goals; the law
 * that was read gives no such times. The day by which it is answered is only offered, who gives it to somebody says it.
 */
final class ComplaintGoals {

    /** @param assign empty for a kind that somebody has from its first moment */
    record Goal(Optional<Duration> assign, int receiptDays, int answerDays) {}

    private static final Map<Complaint.Kind, Goal> GOALS = read();

    private ComplaintGoals() {}

    private static Map<Complaint.Kind, Goal> read() {
        var goals = new EnumMap<Complaint.Kind, Goal>(Complaint.Kind.class);
        for (CSVRecord row : Table.rows(new ClassPathResource("dispatch/complaint-kinds.csv"))) {
            String hours = row.get("assign_hours");
            goals.put(
                    Complaint.Kind.valueOf(row.get("kind")),
                    new Goal(
                            hours.isEmpty() ? Optional.empty() : Optional.of(Duration.ofHours(Long.parseLong(hours))),
                            Integer.parseInt(row.get("receipt_days")),
                            Integer.parseInt(row.get("answer_days"))));
        }
        return goals;
    }

    static Goal of(Complaint.Kind kind) {
        return Objects.requireNonNull(GOALS.get(kind));
    }
}
