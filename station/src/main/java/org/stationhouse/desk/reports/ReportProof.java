package org.stationhouse.desk.reports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.desk.reports.ReportRows.PersonRow;
import org.stationhouse.desk.reports.ReportRows.PropertyRow;
import org.stationhouse.desk.reports.ReportRows.VehicleRow;
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.desk.reports.proof.AcceptedWords;
import org.stationhouse.desk.reports.proof.Proof;
import org.stationhouse.desk.reports.proof.Written;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Money;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.TypedTime;

/** Has what is typed into a report proofread. Nothing of it is saved, and nothing is answered that was not sent. */
@Service
class ReportProof {

    private static final String ACCEPT = "reports.report.accept";

    private final ReportStore reports;
    private final ReportReader reader;
    private final ReportFile file;
    private final Kinds kinds;
    private final Sections sections;
    private final Proof proof;
    private final AcceptedWords words;
    private final CaseSight sight;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ReportProof(
            ReportStore reports,
            ReportReader reader,
            ReportFile file,
            Kinds kinds,
            Sections sections,
            Proof proof,
            AcceptedWords words,
            CaseSight sight,
            AccessPolicy policy,
            AuditTrail audit) {
        this.reports = reports;
        this.reader = reader;
        this.file = file;
        this.kinds = kinds;
        this.sections = sections;
        this.proof = proof;
        this.words = words;
        this.sight = sight;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * What is to be said of a form as it stands.
     *
     * @param sent its parameters as they came, which know the numbers of its rows
     * @throws NoSuch when there is no such report, or its case is not the actor's to know
     */
    Proof.Result read(PublicRef ref, ReportForm form, Map<String, String[]> sent, Actor actor) {
        policy.require(actor, ReportDesk.WRITE);
        Report report = known(ref, actor);
        return proof.of(written(form, report, sent), words.of(report.id()));
    }

    /** A word is right in this report. @throws Refusal when the report is not written any more, or that is no word */
    @Transactional(noRollbackFor = Refusal.class)
    void accept(PublicRef ref, String word, Actor actor) {
        policy.require(actor, ReportDesk.WRITE);
        Report report = file.at(ref, known(ref, actor).version(), ReportDesk.WRITE, actor);
        ReportRules.writable(report.state());
        if (words.accept(report.id(), word, actor)) {
            audit.write(ReportFile.about(ACCEPT, report, actor).changed("word", null, word));
        }
    }

    private Report known(PublicRef ref, Actor actor) {
        return reports.find(ref).filter(it -> sight.open(it.inCase(), actor)).orElseThrow(NoSuch::new);
    }

    private Written written(ReportForm form, Report report, Map<String, String[]> sent) {
        ZonedDateTime now = file.clock();
        LocalDateTime from = moment(form.occurredFrom(), now);
        LocalDate day = from == null ? now.toLocalDate() : from.toLocalDate();
        String narrative = form.narrative();
        return new Written(
                narrative.substring(0, Math.min(narrative.length(), ReportSaid.LONGEST_NARRATIVE)),
                now.toLocalDateTime(),
                from,
                moment(form.occurredTo(), now),
                form.place(),
                kinds.of(report.kind()).sections(),
                form.offenses().stream()
                        .flatMap(row -> sections.meant(row.offense(), day).stream())
                        .map(Sections.Meant::offense)
                        .map(it -> new Written.Offense(it.title(), it.nibrs().code()))
                        .toList(),
                people(form.people(), sent),
                form.vehicles().stream().map(ReportProof::vehicle).toList(),
                form.property().stream().map(ReportProof::property).toList());
    }

    private static @Nullable LocalDateTime moment(String typed, ZonedDateTime now) {
        return !typed.isBlank() && TypedTime.moment(typed, now) instanceof TypedTime.Clear it
                ? it.at().atZone(now.getZone()).toLocalDateTime()
                : null;
    }

    /** Rows in which nothing stands are none to the form, yet they are counted on the page. */
    private List<Written.Person> people(List<PersonRow> rows, Map<String, String[]> sent) {
        var people = new ArrayList<Written.Person>();
        int at = 0;
        for (PersonRow row : rows) {
            while (at < ReportSaid.MOST && !row.name().equals(name(sent, at))) {
                at++;
            }
            int number = at++;
            reader.asked(row)
                    .map(NewPerson::name)
                    .ifPresent(name -> people.add(
                            new Written.Person(number, row.role(), name, ReportRules.unknown(name), row.address())));
        }
        return people;
    }

    private static String name(Map<String, String[]> sent, int row) {
        String[] values = sent.get("people[" + row + "].name");
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static Written.Vehicle vehicle(VehicleRow row) {
        return new Written.Vehicle(row.plate(), row.vin(), String.join(" ", row.make(), row.model(), row.color()));
    }

    private static Written.Property property(PropertyRow row) {
        return new Written.Property(
                row.article() + " " + row.description(),
                row.serial(),
                Money.typed(row.value()).orElse(null),
                row.count().matches("\\d{1,4}") ? Integer.parseInt(row.count()) : 1);
    }
}
