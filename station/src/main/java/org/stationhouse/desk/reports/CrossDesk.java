package org.stationhouse.desk.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.cross.CrossForms;
import org.stationhouse.desk.reports.cross.CrossReport;
import org.stationhouse.desk.reports.cross.CrossReports;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The reports to others that a report forces: what of it forces them, and the verbs of who makes them or says that none is needed. */
@Service
public class CrossDesk {

    private static final String LAW = "Reports: an offense forces its cross-reports";

    private final CrossReports cross;
    private final ReportFile file;
    private final ReportBook book;
    private final CallBook calls;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    CrossDesk(
            CrossReports cross,
            ReportFile file,
            ReportBook book,
            CallBook calls,
            AccessPolicy policy,
            AuditTrail audit) {
        this.cross = cross;
        this.file = file;
        this.book = book;
        this.calls = calls;
        this.policy = policy;
        this.audit = audit;
    }

    /** What a report says now forces what it forces; in the transaction of the change. */
    void keep(Report report, Actor actor) {
        cross.keep(report, facts(report.kind(), report.said(), day(report)), () -> received(report, actor), actor);
    }

    /** A report that is no more forces nothing. */
    void end(Report report, Actor actor) {
        var nothing = new CrossForms.Facts("", Set.of(), Set.of(), List.of(), Map.of(), Set.of());
        cross.keep(report, nothing, report::madeAt, actor);
    }

    /** When the department learned of it: with the call, else when the report was started. */
    private Instant received(Report report, Actor actor) {
        Report.Origin origin = report.origin();
        return origin == null || !origin.kind().equals(Call.KIND)
                ? report.madeAt()
                : calls.read(origin.ref(), actor)
                        .map(it -> it.call().times().received())
                        .orElse(report.madeAt());
    }

    private LocalDate day(Report report) {
        Instant from = report.said().from();
        return (from == null ? report.madeAt() : from)
                .atZone(file.clock().getZone())
                .toLocalDate();
    }

    /** @param day on which it happened: ages are counted to it */
    static CrossForms.Facts facts(String kind, ReportSaid said, LocalDate day) {
        var answered = new HashMap<String, Set<String>>();
        var all = new ArrayList<>(List.of(said.answers()));
        said.offenses().forEach(it -> all.add(it.answers()));
        said.people().forEach(it -> all.add(it.answers()));
        for (Answers.Answer it : all.stream().flatMap(one -> one.all().stream()).toList()) {
            answered.computeIfAbsent(it.ask(), ask -> new HashSet<>()).addAll(it.codes());
        }
        return new CrossForms.Facts(
                kind,
                said.offenses().stream().map(it -> it.statute().text()).collect(Collectors.toSet()),
                said.counted(),
                said.people().stream()
                        .map(it ->
                                new CrossForms.Aged(it.role(), years(it.said().born(), day)))
                        .toList(),
                answered,
                said.property().stream().map(ReportSaid.Property::article).collect(Collectors.toSet()));
    }

    /** Whole years on the day. Where the month or the day of birth is not known, those of its last and of its first day. */
    static CrossForms.@Nullable Years years(@Nullable PartialDate born, LocalDate day) {
        if (born == null) {
            return null;
        }
        LocalDate first = born.first();
        LocalDate last = born.month() == null
                ? first.plusYears(1).minusDays(1)
                : born.day() == null ? first.plusMonths(1).minusDays(1) : first;
        return new CrossForms.Years(years(last, day), years(first, day));
    }

    private static int years(LocalDate born, LocalDate day) {
        return born.isAfter(day) ? 0 : Period.between(born, day).getYears();
    }

    /** Those that a report still forces, for the page of who reads it. */
    List<CrossReport> of(Report report) {
        return cross.of(report).stream()
                .filter(it -> !(it.state() instanceof CrossReport.State.Gone))
                .toList();
    }

    /** Those that a report still forces, for who may know of it. */
    @Transactional
    public List<CrossReport> read(PublicRef ref, Actor actor) {
        return book.read(ref, actor).map(it -> of(it.report())).orElse(List.of());
    }

    /** A report is not filed while one of these is still to be made. */
    void allMade(Report report) {
        if (cross.of(report).stream().anyMatch(CrossReport::open)) {
            throw new Refusal("A cross-report is still to be made. Give its number, or say why none is needed.", LAW);
        }
    }

    /** @param number under which the other side has it, as typed */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void made(PublicRef ref, int version, String form, String number, Actor actor) {
        policy.require(actor, ReportDesk.WRITE);
        Report report = file.at(ref, version, ReportDesk.WRITE, actor);
        cross.made(report, open(report, form), number, actor);
        closed("reports.cross.make", report, form, number, actor);
    }

    /** A supervisor says why it is not to be made. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void notNeeded(PublicRef ref, int version, String form, String why, Actor actor) {
        policy.require(actor, ReviewDesk.SUPERVISE);
        Report report = file.at(ref, version, ReviewDesk.SUPERVISE, actor);
        cross.notNeeded(report, open(report, form), why, actor);
        closed("reports.cross.waive", report, form, why, actor);
    }

    private CrossReport open(Report report, String form) {
        return cross.of(report).stream()
                .filter(it -> it.form().equals(form) && it.open())
                .findFirst()
                .orElseThrow(() -> new Refusal("This cross-report is not open.", LAW));
    }

    private void closed(String verb, Report report, String form, String said, Actor actor) {
        file.line(report, "CROSS", said, actor);
        audit.write(ReportFile.about(verb, report, actor)
                .changed("form", null, form)
                .changed("said", null, said));
    }
}
