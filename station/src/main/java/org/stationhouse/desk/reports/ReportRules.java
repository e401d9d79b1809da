package org.stationhouse.desk.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.backoffice.charges.Nibrs;
import org.stationhouse.backoffice.charges.NibrsCodes;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.staff.Unfit;

/** The steps of a report as data, who may take them, and what it must say before it is submitted. */
final class ReportRules {

    private static final String STEPS = "Reports: a step leads on from where the report stands";

    record Edge(String from, ReportStep step, String to) {}

    private static final List<Edge> EDGES = read();

    /** A completed offense of this NIBRS code is not without such a line of property. */
    record NeededLoss(String nibrs, Loss loss) {}

    private static final List<NeededLoss> LOSSES =
            Table.rows(new ClassPathResource("reports/needed-losses.csv")).stream()
                    .map(row -> new NeededLoss(row.get("nibrs"), Loss.valueOf(row.get("loss"))))
                    .toList();

    private ReportRules() {}

    private static List<Edge> read() {
        var edges = new ArrayList<Edge>();
        for (var row : Table.rows(new ClassPathResource("reports/steps.csv"))) {
            edges.add(new Edge(row.get("from"), ReportStep.valueOf(row.get("step")), row.get("to")));
        }
        return List.copyOf(edges);
    }

    static List<Edge> edges() {
        return EDGES;
    }

    static Set<ReportStep> steps(ReportState from) {
        var steps = EnumSet.noneOf(ReportStep.class);
        EDGES.stream().filter(it -> it.from().equals(from.word())).forEach(it -> steps.add(it.step()));
        return steps;
    }

    static void stepFits(ReportState from, ReportStep step) {
        if (!steps(from).contains(step)) {
            throw new Refusal("This report stands elsewhere by now; look at its history.", STEPS);
        }
    }

    /** Whom it goes to: at level I to a trainer first, until one has passed it. @param alone whether the author submits without one */
    static ReportState submitted(boolean alone, boolean trained) {
        return alone || trained ? new ReportState.Submitted() : new ReportState.TrainerReview();
    }

    static void writable(ReportState state) {
        if (!state.writable()) {
            throw new Refusal(
                    state.signed() == null
                            ? "This report is with a reviewer; it is changed again when it comes back."
                            : "This report is approved. Write a supplement.",
                    "Reports: approved text is locked, later text is a supplement");
        }
    }

    /** Nobody reviews or approves his own report. */
    static void notOwn(Report report, Actor actor) {
        if (Objects.equals(actor.account(), report.author().account())) {
            throw new Refusal("Nobody reviews or approves his own report.", "Reports: a second person reviews each");
        }
    }

    /** Others help to write it; the author alone submits it. */
    static void own(Report report, Actor actor) {
        if (!Objects.equals(actor.account(), report.author().account())) {
            throw new Refusal("Only the author submits a report.", "Reports: the author answers for the text");
        }
    }

    /** A supplement says more about a report that is approved; one that is not is changed. */
    static void supplemented(Report report) {
        if (report.state().signed() == null) {
            throw new Refusal(
                    "Only an approved report is supplemented; change this one instead.",
                    "Reports: approved text is locked, later text is a supplement");
        }
    }

    /** Nothing ends before it began, or begins after now. */
    static void timesInOrder(@Nullable Instant from, @Nullable Instant to, Instant now) {
        if (from != null && from.isAfter(now)) {
            throw new Unfit("occurredFrom", "reports.occurred.ahead");
        }
        if (to != null && from == null) {
            throw new Unfit("occurredFrom", "reports.occurred.needed");
        }
        if (to != null && to.isAfter(now)) {
            throw new Unfit("occurredTo", "reports.occurred.ahead");
        }
        if (to != null && to.isBefore(from)) {
            throw new Unfit("occurredTo", "reports.occurred.reversed");
        }
    }

    /** What its kind and its offenses ask for stands there; all that is missing is said at once. */
    static void complete(Kind kind, ReportSaid said) {
        var missing = new ArrayList<Unfit>();
        for (Kind.Need need : Kind.Need.values()) {
            if (kind.needs().contains(need)) {
                stands(need, said, missing);
            }
        }
        needed(
                !said.narrative().strip().equals(kind.template().strip()),
                "narrative",
                "reports.narrative.needed",
                missing);
        for (int n = 0; n < said.property().size(); n++) {
            ReportSaid.Property it = said.property().get(n);
            boolean valued = !it.loss().valued() || it.value() != null;
            needed(valued, "property[" + n + "].value", "reports.property.value.needed", missing);
        }
        if (kind.has(Kind.Section.PROPERTY)) {
            for (int n = 0; n < said.offenses().size(); n++) {
                lossStands("offenses[" + n + "].offense", said.offenses().get(n), said.property(), missing);
            }
        }
        missing.addAll(AskRules.missing(kind.code(), said));
        if (!missing.isEmpty()) {
            throw Unfit.of(missing);
        }
    }

    private static void stands(Kind.Need need, ReportSaid said, List<Unfit> missing) {
        switch (need) {
            case OCCURRED -> needed(said.from() != null, "occurredFrom", "reports.occurred.needed", missing);
            case PLACE -> needed(said.place() != null, "place", "reports.place.needed", missing);
            case OFFENSES -> needed(!said.offenses().isEmpty(), "", "reports.offenses.needed", missing);
            case PEOPLE -> needed(!said.people().isEmpty(), "", "reports.people.needed", missing);
            case VICTIM -> needed(somebody(said, ReportChoices.VICTIM), "", "reports.victim.needed", missing);
            case REPORTING -> needed(somebody(said, ReportChoices.REPORTING), "", "reports.reporting.needed", missing);
            case SUSPECT -> needed(said.suspects(), "", "reports.suspect.needed", missing);
            case VEHICLES -> needed(!said.vehicles().isEmpty(), "", "reports.vehicles.needed", missing);
            case PROPERTY -> needed(!said.property().isEmpty(), "", "reports.property.needed", missing);
        }
    }

    private static boolean somebody(ReportSaid said, String role) {
        return said.people().stream().anyMatch(it -> it.role().equals(role));
    }

    private static void needed(boolean there, String field, String word, List<Unfit> missing) {
        if (!there) {
            missing.add(new Unfit(field, word));
        }
    }

    /** NIBRS: a completed larceny has something stolen, a vandalism something damaged. */
    private static void lossStands(
            String field, ReportSaid.Offense offense, List<ReportSaid.Property> property, List<Unfit> missing) {
        for (NeededLoss it : LOSSES) {
            boolean there = property.stream().anyMatch(line -> line.loss() == it.loss());
            if (!offense.attempted() && it.nibrs().equals(offense.nibrs().code()) && !there) {
                missing.add(new Unfit(field, "reports.property.needed." + it.loss(), offense.text()));
            }
        }
    }

    /** A passage to which a comment is pinned stands in the narrative, word for word. @param field of the form */
    static void passageStands(@Nullable String passage, String narrative, String field) {
        if (passage != null && !narrative.contains(passage)) {
            throw new Unfit(field, "reports.comment.passage.gone");
        }
    }

    /** A code that the table of offense leaves open is given by Records; where the section is not reported, there may be none. */
    static void coded(ReportSaid.Offense offense, @Nullable String code, NibrsCodes codes, String field) {
        if (code == null && !(offense.nibrs() instanceof Nibrs.NotReported)) {
            throw new Unfit(field, "reports.nibrs.needed");
        }
        if (code != null && !codes.knows(code)) {
            throw new Unfit(field, "reports.nibrs.unknown");
        }
    }

    /** Whether it is the name of somebody whom nobody knows: he stands in the report and in no index. */
    static boolean unknown(PersonName name) {
        return name.first().isEmpty()
                && (name.last().equalsIgnoreCase("unknown") || name.last().equalsIgnoreCase("unk"));
    }
}
