package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.reports.Comment;
import org.stationhouse.desk.reports.CrossDesk;
import org.stationhouse.desk.reports.Loss;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReportDesk;
import org.stationhouse.desk.reports.ReportSaid;
import org.stationhouse.desk.reports.ReviewDesk;
import org.stationhouse.desk.reports.ask.AnswerReader;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.ask.Asks;
import org.stationhouse.desk.reports.cross.CrossReport;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Money;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.staff.Table;

/** Reports written in the program out of invented calls: most are filed, the last ones wait with each of those who have a hand in them. */
@Service
class DemoWritten {

    private static final Map<String, CSVRecord> TEXTS = Table.rows(new ClassPathResource("demo/reports.csv")).stream()
            .collect(Collectors.toMap(row -> row.get("nature"), Function.identity()));

    /** Where the last reports stand, newest first. */
    private static final List<String> LAST = List.of(
            "DRAFT", "TRAINER_REVIEW", "SENT_BACK", "SUBMITTED", "SUBMITTED", "APPROVED", "APPROVED", "PROCESSED");

    private final DemoClock clock;
    private final DemoStaff staff;
    private final ReportDesk desk;
    private final ReviewDesk review;
    private final CrossDesk cross;
    private final Sections sections;
    private final Random random = new Random(20261201);

    DemoWritten(
            DemoClock clock, DemoStaff staff, ReportDesk desk, ReviewDesk review, CrossDesk cross, Sections sections) {
        this.clock = clock;
        this.staff = staff;
        this.desk = desk;
        this.review = review;
        this.cross = cross;
        this.sections = sections;
    }

    /** Whether there is a text for calls of this nature. */
    boolean knows(Call call) {
        return TEXTS.containsKey(call.nature()) && call.party() != null;
    }

    /**
     * Writes the report of a call.
     *
     * @param back how many reports come after it
     * @param end last moment of the invented year
     */
    void write(Call call, Instant at, int back, Instant end) {
        String stands = back < LAST.size() ? LAST.get(back) : "FILED";
        Actor author = actor(back % 3 == 2 ? "pst2" : "pst1");
        if (stands.equals("TRAINER_REVIEW")) {
            author = actor("pst1");
        }
        CSVRecord text = Objects.requireNonNull(TEXTS.get(call.nature()));
        clock.turnTo(at);
        Report begun = desk.start(new ReportDesk.From.Call(call.ref()), text.get("kind"), author);
        clock.turnTo(at.plus(Duration.ofMinutes(25 + random.nextInt(30))));
        Report draft = desk.change(begun.ref(), begun.version(), said(begun, text), author);
        if (!stands.equals("DRAFT")) {
            clock.turnTo(later(clock.instant(), end));
            reviewed(desk.submit(draft.ref(), draft.version(), author), stands, end);
        }
    }

    private void reviewed(Report submitted, String stands, Instant end) {
        Report now = submitted;
        if (stands.equals("TRAINER_REVIEW")) {
            return;
        }
        clock.turnTo(later(clock.instant(), end));
        Actor lead = actor("supervisor");
        if (now.state().word().equals("TRAINER_REVIEW")) {
            now = review.pass(now.ref(), now.version(), actor("cso2"));
        }
        if (stands.equals("SENT_BACK")) {
            var asked = new Comment.Asked("narrative", null, "Say who was asked in the neighborhood.");
            review.sendBack(now.ref(), now.version(), List.of(asked), lead);
        } else if (!stands.equals("SUBMITTED")) {
            processed(review.approve(now.ref(), now.version(), lead), stands, end);
        }
    }

    private void processed(Report approved, String stands, Instant end) {
        if (stands.equals("APPROVED")) {
            return;
        }
        clock.turnTo(later(clock.instant(), end));
        Actor clerk = actor("prt2");
        List<String> codes = approved.said().offenses().stream()
                .map(it -> it.nibrs().code() == null ? "23H" : it.nibrs().code())
                .toList();
        Report processed = review.process(approved.ref(), approved.version(), new ArrayList<>(codes), clerk);
        cross.read(processed.ref(), clerk).stream()
                .filter(CrossReport::open)
                .forEach(it -> cross.made(
                        processed.ref(),
                        processed.version(),
                        it.form(),
                        "DEMO-" + (10_000 + random.nextInt(90_000)),
                        clerk));
        if (!stands.equals("PROCESSED")) {
            review.file(processed.ref(), processed.version(), clerk);
        }
    }

    private Actor actor(String role) {
        return staff.actor(staff.of(role).orElseThrow());
    }

    /** Some hours later, and never behind the end. */
    private Instant later(Instant at, Instant end) {
        Instant later = at.plus(Duration.ofMinutes(30 + random.nextInt(300)));
        return later.isAfter(end) ? end : later;
    }

    private ReportSaid said(Report begun, CSVRecord text) {
        ReportSaid had = begun.said();
        var people = new ArrayList<ReportSaid.Person>();
        String who = "The reporting party";
        for (ReportSaid.Person it : had.people()) {
            boolean first = people.isEmpty();
            boolean victim = first && !text.get("offense").isEmpty();
            if (first) {
                PersonName name = it.said().name();
                who = name.first() + " " + name.last();
            }
            people.add(new ReportSaid.Person(
                    victim ? "VICTIM" : it.role(),
                    it.said(),
                    it.linked(),
                    it.linked() == null,
                    victim ? answers("victim=I", text.get("victimAsks"), "") : Answers.NONE));
        }
        if (!text.get("offense").isEmpty()
                && people.stream().noneMatch(it -> it.role().equals("SUSPECT"))) {
            people.add(new ReportSaid.Person(
                    "SUSPECT", NewPerson.of(PersonName.of("unknown"), null, ""), null, false, Answers.NONE));
        }
        return new ReportSaid(
                had.from(),
                null,
                had.place(),
                offenses(text),
                related(people, text),
                text.get("kind").equals("STOLEN_VEHICLE") ? List.of(stolen(had)) : had.vehicles(),
                property(text),
                text.get("narrative").replace("{who}", who),
                answers(text.get("reportAsks").replace("{who}", who)));
    }

    /** The vehicle that is gone: the one of the case, else an invented one. */
    private ReportSaid.Vehicle stolen(ReportSaid had) {
        if (!had.vehicles().isEmpty()) {
            ReportSaid.Vehicle known = had.vehicles().getFirst();
            return new ReportSaid.Vehicle("STOLEN", known.said(), known.linked(), known.linked() == null);
        }
        var said = new NewVehicle(
                new Plate("9DEM" + (100 + random.nextInt(900))),
                "CA",
                NewVehicle.PASSENGER,
                null,
                new VehicleLooks(2015 + random.nextInt(8), "Honda", "Civic", "", "silver", "", ""),
                "",
                "");
        return new ReportSaid.Vehicle("STOLEN", said, null, true);
    }

    /** A victim of a battery says what the suspects are to him. */
    private static List<ReportSaid.Person> related(List<ReportSaid.Person> people, CSVRecord text) {
        long suspects = people.stream().filter(ReportSaid.Person::suspected).count();
        String strangers = Stream.generate(() -> "ST").limit(suspects).collect(Collectors.joining(","));
        return people.stream()
                .map(it -> it.role().equals("VICTIM") && !text.get("victimAsks").isEmpty()
                        ? new ReportSaid.Person(
                                it.role(),
                                it.said(),
                                it.linked(),
                                it.fresh(),
                                answers("victim=I", text.get("victimAsks"), "relation=" + strangers))
                        : it)
                .toList();
    }

    private List<ReportSaid.Offense> offenses(CSVRecord text) {
        return sections
                .meant(text.get("offense"), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .map(Sections.Meant::offense)
                .map(it -> new ReportSaid.Offense(
                        it.statute(),
                        it.title(),
                        false,
                        it.nibrs(),
                        it.counted(),
                        null,
                        answers(text.get("offenseAsks"), "bias=88", "using=N")))
                .stream()
                .toList();
    }

    private static List<ReportSaid.Property> property(CSVRecord text) {
        return text.get("article").isEmpty()
                ? List.of()
                : List.of(new ReportSaid.Property(
                        Loss.valueOf(text.get("loss")),
                        text.get("article"),
                        text.get("description"),
                        null,
                        Money.typed(text.get("value")).orElse(null),
                        1));
    }

    /** @param said questions with their answers, {@code location=20;entry=F} */
    private static Answers answers(String... said) {
        return new Answers(Stream.of(said)
                .flatMap(it -> Stream.of(it.split(";")))
                .filter(it -> it.contains("="))
                .map(it -> it.split("=", 2))
                .map(it -> AnswerReader.read(Asks.of(it[0].strip()), it[1].replace(",ST", ";ST"), it[0]))
                .toList());
    }
}
