package org.stationhouse.desk.dispatch.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.staff.Unfit;

/** The steps of a complaint as data, what each kind must say, who may have it, and how long who took it may print its papers. */
final class ComplaintRules {

    private static final String STEPS = "Complaints: a step leads on from where the complaint stands";

    /** PC 832.7(c): the copy of his statement is given at the time of filing; until then the counter may print it. */
    static final Duration AT_FILING = Duration.ofMinutes(30);

    record Edge(String from, ComplaintStep step, String to) {}

    private static final List<Edge> EDGES = read();

    private ComplaintRules() {}

    private static List<Edge> read() {
        var edges = new ArrayList<Edge>();
        for (var row : Table.rows(new ClassPathResource("dispatch/complaint-steps.csv"))) {
            edges.add(new Edge(row.get("from"), ComplaintStep.valueOf(row.get("step")), row.get("to")));
        }
        return List.copyOf(edges);
    }

    static List<Edge> edges() {
        return EDGES;
    }

    /** Steps that fit; a personnel complaint is never handed over to another office. */
    static Set<ComplaintStep> steps(Complaint.Kind kind, ComplaintState from) {
        var steps = EnumSet.noneOf(ComplaintStep.class);
        EDGES.stream().filter(it -> it.from().equals(from.word())).forEach(it -> steps.add(it.step()));
        if (kind.confidential()) {
            steps.remove(ComplaintStep.HAND_OVER);
        }
        return steps;
    }

    static void stepFits(Complaint.Kind kind, ComplaintState from, ComplaintStep step) {
        if (!steps(kind, from).contains(step)) {
            throw new Refusal("This complaint stands elsewhere by now; look at its history.", STEPS);
        }
    }

    /** A personnel complaint says whom it is about, as described where the name is not known. Nothing came before its time. @param now to the millisecond */
    static void complete(Complaint.Said said, Instant now) {
        if (said.kind().confidential() && said.employee() == null) {
            throw new Unfit("employee", "dispatch.complaint.employee.missing");
        }
        if (said.cameAt().truncatedTo(ChronoUnit.MILLIS).isAfter(now)) {
            throw new Unfit("came", "dispatch.complaint.came.ahead");
        }
    }

    /** A receipt that is sent later goes somewhere. */
    static void receiptArrives(Complaint.Receipt receipt, Complaint.Complainant by) {
        if (receipt == Complaint.Receipt.LATER && !by.reachable()) {
            throw new Unfit("receipt", "dispatch.complaint.receipt.nowhere");
        }
    }

    /** Nobody takes a complaint about himself. */
    static void notAboutTaker(Complaint.@Nullable Employee employee, @Nullable Long taker) {
        if (concerns(employee, taker)) {
            throw new Unfit("member", "dispatch.complaint.member.taker");
        }
    }

    /** Nobody has a complaint about himself. @param account of the one who would have it */
    static void notAboutHim(Complaint.@Nullable Employee employee, long account, String field) {
        if (concerns(employee, account)) {
            throw new Unfit(field, "dispatch.complaint.to.self");
        }
    }

    /** Whether the complaint is about him. */
    static boolean concerns(Complaint.@Nullable Employee employee, @Nullable Long account) {
        Complaint.Member member = employee == null ? null : employee.member();
        return member != null && Objects.equals(member.account(), account);
    }

    /** What was taken as confidential stays so; another kind may turn out to be. It is of one kind when its finding is made. */
    static void kindFits(Complaint.Kind was, Complaint.Kind now, ComplaintState state) {
        if (was == now) {
            return;
        }
        if (was.confidential()) {
            throw new Unfit("kind", "dispatch.complaint.stays");
        }
        if (!state.open()) {
            throw new Unfit("kind", "dispatch.complaint.late");
        }
    }

    static void dueAhead(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            throw new Unfit("due", "dispatch.contact.due.past");
        }
    }

    static void findingFits(Complaint.Kind kind, Complaint.Finding finding) {
        if (!ComplaintFindings.of(kind).contains(finding)) {
            throw new Unfit("finding", "dispatch.complaint.unfit");
        }
    }

    /** Who left nothing by which he is reached can't be told. */
    static void tellable(Complaint.Complainant by) {
        if (!by.reachable()) {
            throw new Refusal(
                    "Who complained left no phone, e-mail or address; nobody can be told.",
                    "Complaints: the complainant is told what came of it");
        }
    }

    /** Whether who took it may still print its papers though he may not know of it any more. */
    static boolean stillFiling(Instant takenAt, Instant now) {
        return now.isBefore(takenAt.plus(AT_FILING));
    }

    /** What stood there before and does not any more; null where nothing changed. */
    static @Nullable String gone(@Nullable Object was, @Nullable Object now) {
        return was == null || was.equals(now) ? null : was.toString();
    }

    static Stream<@Nullable String> before(Complaint.Said was, Complaint.Said now) {
        return Stream.of(
                gone(was.kind(), now.kind()),
                gone(was.channel(), now.channel()),
                gone(was.by().name(), now.by().name()),
                gone(was.by().phone(), now.by().phone()),
                gone(was.by().email(), now.by().email()),
                gone(was.by().address(), now.by().address()),
                gone(was.what(), now.what()),
                gone(was.happened(), now.happened()),
                gone(was.place(), now.place()),
                gone(described(was), described(now)),
                gone(was.witnesses(), now.witnesses()),
                gone(was.wants(), now.wants()));
    }

    private static @Nullable String described(Complaint.Said said) {
        return said.employee() == null ? null : said.employee().described();
    }
}
