package org.stationhouse.foundation.jurisdiction.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.foundation.jurisdiction.calendar.CalendarBook;
import org.stationhouse.foundation.jurisdiction.calendar.Counting.Route;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.law.Attributes;
import org.stationhouse.foundation.jurisdiction.law.ClockRole;
import org.stationhouse.foundation.jurisdiction.law.DeadlineKind;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.Exclusion;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.Party;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.jurisdiction.law.Unit;

/** Clocks made up by chance, from moments made up by chance, against {@link NaiveClock}: days of clock change and ends of years more often. */
class CountingTests {

    private static final EventId EVENT = new EventId("request.received");
    private static final String STATE = "fee-unpaid";
    private static final List<String> ZONES =
            List.of("America/Los_Angeles", "America/Boise", "Pacific/Honolulu", "America/New_York");

    private final Random random = Seed.random(CountingTests.class);
    private final LawBook book = new LawBook();
    private final CalendarBook calendars = new CalendarBook(book);

    /** One made-up clock in one made-up matter. */
    private record Trial(
            LawClock.Relative clock,
            boolean oregon,
            boolean federal,
            Moments moments,
            Instant from,
            Days days,
            NaiveClock naive) {}

    @Test
    void daysAreCountedAsOnTheWall() {
        run(
                List.of(Unit.CALENDAR_DAY, Unit.BUSINESS_DAY, Unit.WORKING_DAY, Unit.COURT_DAY),
                60,
                Seed.times(20_000, 400_000));
    }

    @Test
    void monthsAndYearsAreCountedAsOnTheWall() {
        run(List.of(Unit.MONTH, Unit.YEAR, Unit.AGE_YEAR), 45, Seed.times(600, 40_000));
    }

    @Test
    void hoursAndMinutesAreCountedAsByAWatch() {
        run(List.of(Unit.HOUR, Unit.MINUTE), 130, Seed.times(3_000, 60_000));
    }

    private void run(List<Unit> units, int longest, int times) {
        int moved = 0;
        int stood = 0;
        for (int i = 0; i < times; i++) {
            Trial trial = trial(units, longest);
            String expected = trial.naive()
                    .end(
                            trial.from(),
                            trial.clock().length().amount(),
                            Attributes.code(trial.clock().length().unit()),
                            Attributes.code(trial.clock().terms().kind()),
                            trial.clock().exclude().stream()
                                    .map(Attributes::code)
                                    .collect(Collectors.toSet()),
                            trial.clock().calendar() == LawClock.Sits.COURT,
                            trial.federal());
            Due due = engineSays(trial);
            assertThat(due instanceof Due.Fixed it ? Engines.text(it.at()) : due.toString())
                    .as(
                            "seed %d, trial %d: %s from %s, %s",
                            Seed.number(), i, trial.clock(), trial.from(), trial.moments())
                    .isEqualTo(expected);
            moved += due.why().stream().anyMatch(Step.Rolled.class::isInstance) ? 1 : 0;
            stood += due.why().stream().anyMatch(Step.Stood.class::isInstance) ? 1 : 0;
        }
        System.out.printf("law: trials=%d moved=%d stood=%d units=%s%n", times, moved, stood, units);
        assertThat(stood).isPositive();
    }

    private static Due engineSays(Trial trial) {
        return new RelativeCount(
                        trial.days(),
                        trial.naive().zone,
                        rule(trial.oregon()),
                        trial.clock(),
                        trial.moments(),
                        trial.federal())
                .due(new When.At(trial.from()), trial.clock().length(), List.of(), false);
    }

    private Trial trial(List<Unit> units, int longest) {
        boolean oregon = random.nextBoolean();
        boolean federal = random.nextInt(8) == 0;
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var naive = new NaiveClock(new NaiveCalendar(oregon), zone);
        Instant from = moment(zone);
        Unit unit = units.get(random.nextInt(units.size()));
        DeadlineKind kind = DeadlineKind.values()[random.nextInt(DeadlineKind.values().length)];
        boolean mailing = !oregon && !unit.running() && random.nextInt(6) == 0;
        var exclude = EnumSet.noneOf(Exclusion.class);
        for (Exclusion one : Exclusion.values()) {
            if (unit != Unit.MONTH && unit != Unit.YEAR && unit != Unit.AGE_YEAR && random.nextInt(3) == 0) {
                exclude.add(one);
            }
        }
        Moments moments = Moments.asOf(from.atZone(zone).toLocalDate());
        if (mailing) {
            moments = moments.mailed(Route.OUTSIDE_US);
            naive.mailed = 20;
        }
        if (!kind.backward() && random.nextInt(3) == 0) {
            naive.stopFrom = from.plusSeconds(60L * random.nextInt(60 * 24 * 6));
            naive.stopUntil = naive.stopFrom.plusSeconds(60L * random.nextInt(60 * 24 * 9));
            moments = moments.stopped(STATE, naive.stopFrom, naive.stopUntil);
        }
        var clock = new LawClock.Relative(
                new LawClock.Terms(ClockRole.PRIMARY, kind, Party.AGENCY, "", false),
                new Length(1 + random.nextInt(longest), unit),
                EVENT,
                exclude,
                !oregon && random.nextBoolean() ? LawClock.Sits.COURT : LawClock.Sits.AGENCY,
                null,
                new LawClock.Tolling(Set.of(STATE), false),
                mailing);
        return new Trial(
                clock,
                oregon,
                federal,
                moments,
                from,
                days(oregon, from.atZone(zone).toLocalDate(), naive),
                naive);
    }

    /** Any minute of ten years; every second time within two days of a clock change, a leap day or an end of a year. */
    private Instant moment(ZoneId zone) {
        int year = 2024 + random.nextInt(10);
        LocalDate day = switch (random.nextInt(8)) {
            case 0 -> LocalDate.of(year, 3, 8).plusDays(random.nextInt(8));
            case 1 -> LocalDate.of(year, 11, 1).plusDays(random.nextInt(8));
            case 2 -> LocalDate.of(year, 12, 24).plusDays(random.nextInt(12));
            case 3 -> LocalDate.of(year, 2, 27).plusDays(random.nextInt(4));
            default -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        };
        return day.atStartOfDay(zone).toInstant().plusSeconds(60L * random.nextInt(60 * 24));
    }

    /** The agency closes some days of the weeks around, and keeps or works through some holidays. */
    private Days days(boolean oregon, LocalDate around, NaiveClock naive) {
        var closures = new ArrayList<LocalDays.Closure>();
        var adoptions = new ArrayList<LocalDays.Adoption>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate day = around.plusDays(random.nextInt(90) - 45);
            closures.add(new LocalDays.Closure(LocalDays.MAIN, day, day, "inventory"));
            naive.calendar.closed.add(day);
        }
        if (!oregon) {
            adopt("Cesar Chavez Day", "Chavez", adoptions, naive);
            adopt("Dr. Martin Luther King, Jr. Day", "King", adoptions, naive);
            adopt("Admission Day", "Admission", adoptions, naive);
            adopt("Columbus Day", "Columbus", adoptions, naive);
        }
        var local = new LocalDays(closures, List.of(), adoptions, List.of());
        return new Days(calendars.of(book.pack(oregon ? "us-or" : "us-ca").orElseThrow()), local);
    }

    private void adopt(String holiday, String name, List<LocalDays.Adoption> adoptions, NaiveClock naive) {
        if (random.nextBoolean()) {
            boolean kept = random.nextBoolean();
            adoptions.add(new LocalDays.Adoption(holiday, kept, "Res. 1", LocalDate.of(2000, 1, 1), null));
            naive.calendar.kept.put(name, kept);
        }
    }

    private static Rule rule(boolean oregon) {
        var book = Books.SHELF;
        return book.rule(new RuleId(oregon ? "or.192.324.ack" : "ca.cpra.determination"), LocalDate.of(2026, 11, 29))
                .orElseThrow();
    }

    /** Read once for all trials. */
    private static final class Books {
        static final LawBook SHELF = new LawBook();
    }
}
