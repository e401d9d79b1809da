package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.cases.CaseFilter;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.Offense;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.charges.arrest.Age;
import org.stationhouse.backoffice.charges.arrest.Arrest;
import org.stationhouse.backoffice.charges.arrest.ArrestBook;
import org.stationhouse.backoffice.charges.arrest.ArrestDesk;
import org.stationhouse.backoffice.charges.arrest.ArrestSaid;
import org.stationhouse.backoffice.charges.arrest.ArrestType;
import org.stationhouse.backoffice.charges.arrest.ChargeDesk;
import org.stationhouse.backoffice.charges.arrest.NewArrest;
import org.stationhouse.backoffice.charges.arrest.NumberDesk;
import org.stationhouse.backoffice.charges.arrest.NumberKind;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Disposition;
import org.stationhouse.backoffice.charges.count.Modifier;
import org.stationhouse.backoffice.charges.count.Outcome;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.worklist.TaskDesk;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/** Thirty invented arrests of the year, with charges and dispositions in every state; the last ones still wait for a filing, a few reports are late. */
@Service
class DemoArrests {

    private static final int ARRESTS = 30;
    private static final int WAITING = 4;
    private static final int FORGOTTEN = 13;
    private static final Ori ORI = new Ori("CA0999900");
    private static final List<String> OFFICERS = List.of("Ofc. Reyes 4711", "Ofc. Tran 4725", "Sgt. Whitfield 4402");
    private static final List<List<String>> BOOKED = List.of(
            List.of("PC 459", "PC 496(a)"),
            List.of("PC 647(f)"),
            List.of("PC 273.5(a)"),
            List.of("VC 10851(a)", "PC 496(a)", "PC 148(a)(1)"),
            List.of("PC 484(a)"),
            List.of("VC 23152(a)"),
            List.of("HS 11377(a)"),
            List.of("PC 594(a)"),
            List.of("PC 242", "PC 148(a)(1)"));

    private final DemoClock clock;
    private final Sections sections;
    private final Cases cases;
    private final People people;
    private final ArrestDesk desk;
    private final ChargeDesk charges;
    private final NumberDesk numbers;
    private final ArrestBook book;
    private final WorkBook work;
    private final TaskDesk tasks;
    private final Random random = new Random(20261130);
    private final Invented invented = new Invented(random);

    DemoArrests(
            DemoClock clock,
            Sections sections,
            Cases cases,
            People people,
            ArrestDesk desk,
            ChargeDesk charges,
            NumberDesk numbers,
            ArrestBook book,
            WorkBook work,
            TaskDesk tasks) {
        this.clock = clock;
        this.sections = sections;
        this.cases = cases;
        this.people = people;
        this.desk = desk;
        this.charges = charges;
        this.numbers = numbers;
        this.book = book;
        this.work = work;
        this.tasks = tasks;
    }

    /** @param end last moment of the invented year @param clerk who enters them */
    void fill(Instant end, ZoneId zone, Actor clerk) {
        List<Jacket> jackets = cases.list(CaseFilter.all(), 500, clerk).stream()
                .filter(it -> it.openedAt().isBefore(end.minus(Duration.ofDays(1))))
                .sorted(Comparator.comparing(Jacket::openedAt))
                .toList();
        for (int i = 0; i < ARRESTS && !jackets.isEmpty(); i++) {
            Jacket jacket = jackets.get((int) ((long) i * jackets.size() / ARRESTS));
            made(i, jacket, end, zone, clerk);
        }
    }

    private void made(int i, Jacket jacket, Instant end, ZoneId zone, Actor clerk) {
        Instant at = jacket.openedAt().plus(Duration.ofHours(1 + random.nextInt(5)));
        clock.turnTo(at.plus(Duration.ofHours(3)));
        LocalDate day = at.atZone(zone).toLocalDate();
        boolean minor = i % 8 == 5;
        int years = minor ? 13 + random.nextInt(5) : 18 + random.nextInt(45);
        LocalDate born = day.minusYears(years).minusDays(1 + random.nextInt(360));
        PersonName name = PersonName.of(invented.person());
        var looks = new Looks(Invented.sex(name, random), i % 4 == 0 ? "B" : "W", "U", null, null, null, null, null);
        List<Charge> booked = BOOKED.get(i % BOOKED.size()).stream()
                .map(it -> charge(it, day))
                .toList();
        Arrest arrest = desk.make(
                new NewArrest(name, looks, said(i, PartialDate.of(born), day, jacket, at, minor), booked),
                answer(new NewPerson(name, PartialDate.of(born), looks, List.of(), ""), clerk),
                clerk);
        if (!minor) {
            numbers.put(arrest.ref(), arrest.version(), NumberKind.CYCLE, "26%08d".formatted(40_000 + i * 37), clerk);
        }
        if (i < ARRESTS - WAITING) {
            disposed(i, arrest, day, end, zone, clerk);
        }
    }

    private ArrestSaid said(int i, PartialDate born, LocalDate day, Jacket jacket, Instant at, boolean minor) {
        String[] officer = OFFICERS.get(i % OFFICERS.size()).split(" (?=\\d)");
        return new ArrestSaid(
                born,
                Age.at(born, day),
                i % 5 == 4 ? null : jacket.number().text(),
                ORI,
                at,
                Place.of(jacket.place() == null ? invented.place() : jacket.place()),
                ArrestType.values()[i % 7 == 0 ? 1 : i % 6 == 4 ? 2 : 0],
                officer[0],
                officer[1],
                List.of(i % 9 == 2 ? "16" : "01"),
                "N",
                i % 2 == 0 ? "R" : "N",
                minor ? "R" : null);
    }

    private String answer(NewPerson said, Actor clerk) {
        return people.candidates(said, false, clerk).stream()
                .filter(Candidate::strong)
                .findFirst()
                .map(it -> it.person().ref().text())
                .orElse(People.NONE);
    }

    private Charge charge(String section, LocalDate day) {
        Offense offense = sections.meant(section, day).orElseThrow().offense();
        return new Charge(
                offense.statute(),
                offense.title(),
                offense.level().grade() == Level.Grade.WOBBLER ? new Level(Level.Grade.FELONY, null) : offense.level(),
                Modifier.NONE,
                1,
                day,
                true,
                offense.nibrs().code(),
                null,
                null,
                null,
                offense.level().grade() == Level.Grade.MISDEMEANOR ? "5,000" : "50,000");
    }

    /** What became of it, step by step, as far as the year goes. */
    private void disposed(int i, Arrest arrest, LocalDate day, Instant end, ZoneId zone, Actor clerk) {
        Charge as = book.read(arrest.ref(), clerk).sheet().counts().getFirst().booked();
        List<Outcome> steps = switch (i % 11) {
            case 0 -> List.of(new Outcome.Filed(as), new Outcome.Arraigned(), new Outcome.Convicted(lesser(as)));
            case 1 -> List.of(new Outcome.Released(Outcome.Ground.INTOXICATION));
            case 2 -> List.of(new Outcome.Rejected("Victim declines to testify"));
            case 3 -> List.of(new Outcome.Filed(as), new Outcome.HeldToAnswer());
            case 4 -> List.of(new Outcome.Filed(as), new Outcome.Diverted("Theft diversion, 6 months"));
            case 5 -> List.of(new Outcome.Transferred("Juvenile Court"));
            case 6 -> List.of(new Outcome.Filed(as), new Outcome.Arraigned(), new Outcome.Dismissed("PC 1385"));
            case 7 -> List.of(new Outcome.Filed(as), new Outcome.Arraigned(), new Outcome.Acquitted());
            case 8 -> List.of(new Outcome.OtherAgency("County Sheriff"));
            case 9 -> List.of(new Outcome.Filed(as));
            default -> List.of(new Outcome.Released(Outcome.Ground.INSUFFICIENT));
        };
        LocalDate on = day;
        for (Outcome step : steps) {
            on = on.plusDays(step instanceof Outcome.Released ? 0 : 1 + random.nextInt(12));
            Instant then = on.atTime(15, 0).atZone(zone).toInstant();
            if (then.isAfter(end) || then.isBefore(clock.instant())) {
                then = clock.instant();
                on = then.atZone(zone).toLocalDate();
            }
            clock.turnTo(then);
            dispose(i, arrest, step, on, clerk);
        }
        if (i % FORGOTTEN != 0) {
            Instant sent = clock.instant().plus(Duration.ofDays(4));
            clock.turnTo(sent.isAfter(end) ? end : sent);
            reported(arrest, clerk);
        }
    }

    /** What the law asks after a disposition is done, as it is in time for most. */
    private void reported(Arrest arrest, Actor clerk) {
        work.ofRecord(Arrest.KIND, arrest.ref(), clerk).stream()
                .filter(it -> it.state().pending() && it.ground() != null)
                .filter(it -> work.read(it.ref(), clerk).orElseThrow().mine())
                .forEach(it -> tasks.done(it.ref(), it.version(), "Sent with the weekly batch.", clerk));
    }

    private void dispose(int i, Arrest arrest, Outcome step, LocalDate on, Actor clerk) {
        ArrestBook.Whole whole = book.read(arrest.ref(), clerk);
        boolean court = step instanceof Outcome.Filed || step instanceof Outcome.Convicted;
        var disposition = new Disposition(
                step,
                on,
                court ? "Minute order" : "JUS 8715",
                court ? "Superior Court, Arroyo Vista" : null,
                court ? courtNumber(i) : null);
        charges.dispose(
                arrest.ref(),
                whole.arrest().version(),
                IntStream.rangeClosed(1, whole.sheet().counts().size())
                        .mapToObj(count -> new ChargeDesk.Decision(count, disposition))
                        .toList(),
                clerk);
    }

    private static String courtNumber(int i) {
        return "CR%05d".formatted(11_400 + i * 13);
    }

    private static Charge lesser(Charge as) {
        return new Charge(
                as.statute(),
                as.title(),
                new Level(Level.Grade.MISDEMEANOR, null),
                as.modifier(),
                as.counts(),
                as.offenseOn(),
                as.inForce(),
                as.nibrs(),
                as.nibrsWhy(),
                as.enhancements(),
                as.warrant(),
                as.bail());
    }
}
