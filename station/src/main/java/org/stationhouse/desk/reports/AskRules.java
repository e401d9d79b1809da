package org.stationhouse.desk.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.ask.Ask;
import org.stationhouse.desk.reports.ask.Asks;
import org.stationhouse.foundation.staff.Unfit;

/** What a report does not answer yet though its kind or its offenses ask it (NIBRS Technical Specification, mandatory data elements). */
final class AskRules {

    /** Places of which the number of premises entered is said: hotels and rental storage (NIBRS data element 10). */
    private static final Set<String> MANY_PREMISES = Set.of("14", "19");

    private AskRules() {}

    /** Each beside its field. */
    static List<Unfit> missing(String kind, ReportSaid said) {
        var missing = new ArrayList<Unfit>();
        of("", Asks.of(kind, Ask.Part.REPORT), said.answers(), List.of(), missing);
        for (int n = 0; n < said.offenses().size(); n++) {
            ReportSaid.Offense it = said.offenses().get(n);
            String at = "offenses[" + n + "].";
            of(at, Asks.ofOffense(kind, it.counted()), it.answers(), List.of(it), missing);
            premises(at, it.answers(), missing);
        }
        long suspects =
                said.people().stream().filter(ReportSaid.Person::suspected).count();
        for (int n = 0; n < said.people().size(); n++) {
            ReportSaid.Person it = said.people().get(n);
            String at = "people[" + n + "].";
            List<Ask> asks = Asks.ofPerson(kind, it.role(), said.counted(), suspects > 0);
            of(at, it.body() ? ofBody(asks) : asks, it.answers(), said.offenses(), missing);
            if (!it.body()) {
                each(at, asks, it.answers(), said.offenses(), suspects, missing);
            }
        }
        return missing;
    }

    /** A business is neither hurt nor related to anybody. */
    private static List<Ask> ofBody(List<Ask> asks) {
        return asks.stream().filter(it -> it.id().equals("victim")).toList();
    }

    private static void of(
            String at, List<Ask> asks, Answers answers, List<ReportSaid.Offense> offenses, List<Unfit> missing) {
        for (Ask ask : asks) {
            boolean each = ask.need() == Ask.Need.EACH;
            if (!each && must(ask, offenses) && answers.to(ask.id()).isEmpty()) {
                missing.add(new Unfit(field(at, ask.id()), "reports.ask.needed"));
            }
        }
    }

    /** A victim is somebody to each suspect. */
    private static void each(
            String at,
            List<Ask> asks,
            Answers answers,
            List<ReportSaid.Offense> offenses,
            long suspects,
            List<Unfit> missing) {
        for (Ask ask : asks) {
            int said = answers.codes(ask.id()).size();
            boolean needed = said > 0 || must(ask, offenses);
            if (ask.need() == Ask.Need.EACH && needed && said != suspects) {
                missing.add(new Unfit(field(at, ask.id()), "reports.ask.each", suspects));
            }
        }
    }

    private static boolean must(Ask ask, List<ReportSaid.Offense> offenses) {
        return offenses.isEmpty() ? ask.must() : offenses.stream().anyMatch(it -> ask.mustOf(it.counted()));
    }

    private static void premises(String at, Answers answers, List<Unfit> missing) {
        boolean many = answers.codes("location").stream().anyMatch(MANY_PREMISES::contains);
        boolean said = answers.to("premises").isPresent();
        boolean entered = answers.to("entry").isPresent();
        if (entered && many && !said) {
            missing.add(new Unfit(field(at, "premises"), "reports.ask.premises.needed"));
        } else if (said && !many) {
            missing.add(new Unfit(field(at, "premises"), "reports.ask.premises.none"));
        }
    }

    private static String field(String at, String ask) {
        return at + "asks[" + ask + "]";
    }
}
