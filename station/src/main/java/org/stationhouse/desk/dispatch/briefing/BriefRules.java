package org.stationhouse.desk.dispatch.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.staff.Unfit;

/** The steps of a short record as data, what each kind must say, and what of it patrol, lists and the search are told. */
final class BriefRules {

    private static final String STEPS = "Short records: a step leads on from where the record stands";

    /** 28 CFR 23.20(h): what is kept of a person is reviewed within five years; no kind is told for longer. */
    static final int FIVE_YEARS = 1826;

    record Edge(String from, BriefStep step, String to) {}

    private static final List<Edge> EDGES = read();

    private BriefRules() {}

    private static List<Edge> read() {
        var edges = new ArrayList<Edge>();
        for (var row : Table.rows(new ClassPathResource("dispatch/brief-steps.csv"))) {
            edges.add(new Edge(row.get("from"), BriefStep.valueOf(row.get("step")), row.get("to")));
        }
        return List.copyOf(edges);
    }

    static List<Edge> edges() {
        return EDGES;
    }

    static Set<BriefStep> steps(BriefState from) {
        var steps = EnumSet.noneOf(BriefStep.class);
        EDGES.stream().filter(it -> it.from().equals(from.word())).forEach(it -> steps.add(it.step()));
        return steps;
    }

    static void stepFits(BriefState from, BriefStep step) {
        if (!steps(from).contains(step)) {
            throw new Refusal("This record stands elsewhere by now; look at its history.", STEPS);
        }
    }

    /**
     * Nobody is named as suspicious without a word why. 28 CFR 23.20(a): criminal intelligence about an individual is kept only if
     * there is reasonable suspicion that he is involved in criminal conduct and it is relevant to that; else a description will do.
     */
    static void namedOnSuspicion(Brief.Kind kind, Brief.@Nullable Named person) {
        if (kind != Brief.Kind.PERSON || person == null) {
            return;
        }
        boolean suspected = person.standing() == Brief.Standing.SUBJECT || person.standing() == Brief.Standing.JUVENILE;
        if (suspected && person.suspicion() == null) {
            throw new Unfit("suspicion", "dispatch.brief.suspicion.missing");
        }
    }

    /** Each kind says what patrol needs of it. */
    static void complete(Brief.Said said) {
        Brief.Car car = said.car();
        if (said.kind().vehicle() && (car == null || car.text().isEmpty())) {
            throw new Unfit("plate", "dispatch.brief.vehicle.missing");
        }
        if (said.kind().kept() && said.kept() == null) {
            throw new Unfit("kept", "dispatch.brief.kept.missing");
        }
        if (said.kind() == Brief.Kind.HAZARD && said.duty() == null) {
            throw new Unfit("to", "dispatch.brief.duty.missing");
        }
    }

    /** The last day lies ahead, and not further than the agency lets this kind be told. */
    static void untilFits(LocalDate until, LocalDate today, int most) {
        if (until.isBefore(today)) {
            throw new Unfit("until", "dispatch.brief.until.past");
        }
        if (until.isAfter(today.plusDays(most))) {
            throw new Unfit("until", "dispatch.brief.until.far", most);
        }
    }

    /** A hazard is not due before it was written down. */
    static void dueAhead(Brief.@Nullable Duty duty, LocalDate today) {
        if (duty != null && duty.dueOn().isBefore(today)) {
            throw new Unfit("due", "dispatch.contact.due.past");
        }
    }

    /** How long a kind may be told: at least a day, and no longer than the law lets a person's record stand without review. */
    static void daysFit(int days, int most) {
        if (most < 1 || most > FIVE_YEARS) {
            throw new Unfit("most", "dispatch.brief.most.wrong", FIVE_YEARS);
        }
        if (days < 1 || days > most) {
            throw new Unfit("days", "dispatch.brief.days.wrong");
        }
    }

    /**
     * Whether a name stands in lists, files and the briefing. A juvenile's does not (WIC 827, ORS 419A.255), a victim's
     * and an owner's does not either: patrol needs who is suspected, and nobody else.
     */
    static boolean shown(Brief.@Nullable Named person) {
        return person != null && person.standing() == Brief.Standing.SUBJECT;
    }

    /** Whether the search knows the record by the name: of a suspected adult, while patrol is told of him. */
    static boolean foundByName(Brief.@Nullable Named person, BriefState state) {
        return shown(person) && state instanceof BriefState.Open;
    }

    /** Whether its last day is over. */
    static boolean over(LocalDate until, LocalDate today) {
        return until.isBefore(today);
    }
}
