package org.stationhouse.backoffice.worklist.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.jurisdiction.clock.Matter;
import org.stationhouse.foundation.jurisdiction.clock.Moments;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawClock;

/** Clocks of law in whatever order they are told. */
@StationTest
class ToldInAnyOrderTests extends ClockHouse {

    /** What happened, was put right, taken back and told twice, in any order: the clocks are those of what is true in the end. */
    @Test
    void theOrderOfTellingChangesNothing() {
        Random chance = Seed.random(ToldInAnyOrderTests.class);
        clock.stop(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        List<EventId> all = told();
        for (int round = 0; round < Seed.times(3, 200); round++) {
            Map<EventId, When> truth = truth(all, chance);
            Matter scratch = matter();
            truth.forEach((event, when) -> tell(scratch, new Told.Happened(event, when)));

            Matter muddled = matter();
            List<Told> told = new ArrayList<>();
            truth.forEach((event, when) -> told.add(new Told.Happened(event, when)));
            Collections.shuffle(told, chance);
            for (Told last : told) {
                muddle(muddled, truth, all, chance);
                tell(muddled, last);
            }
            for (EventId event : all) {
                if (!truth.containsKey(event)) {
                    tell(muddled, new Told.TakenBack(event));
                }
            }
            told.forEach(it -> tell(muddled, it));
            assertThat(pending(muddled))
                    .as("seed %d round %d", Seed.number(), round)
                    .isEqualTo(pending(scratch));
            assertThat(pending(muddled))
                    .as("and are what the engine says, seed %d", Seed.number())
                    .isEqualTo(counted(truth));
        }
    }

    /** Something wrong or early is told on the way. */
    private void muddle(Matter matter, Map<EventId, When> truth, List<EventId> all, Random chance) {
        EventId event = all.get(chance.nextInt(all.size()));
        switch (chance.nextInt(4)) {
            case 0 -> tell(matter, new Told.Happened(event, day(chance)));
            case 1 -> tell(matter, new Told.TakenBack(event));
            case 2 -> tell(matter, new Told.Never(event));
            default -> {
                When when = truth.get(event);
                if (when != null) {
                    tell(matter, new Told.Happened(event, when));
                    tell(matter, new Told.Happened(event, when));
                }
            }
        }
    }

    private static When day(Random chance) {
        return new When.On(LocalDate.of(2026, 10, 1).plusDays(chance.nextInt(60)));
    }

    private static Map<EventId, When> truth(List<EventId> all, Random chance) {
        var truth = new HashMap<EventId, When>();
        for (EventId event : all) {
            if (chance.nextInt(3) == 0) {
                truth.put(event, day(chance));
            }
        }
        truth.putIfAbsent(RECEIVED, day(chance));
        return truth;
    }

    /** Some events that start clocks here. */
    private List<EventId> told() {
        return office.engine().rules(office.today()).stream()
                .flatMap(rule -> rule.all(LawClock.Relative.class).stream())
                .map(LawClock.Relative::from)
                .distinct()
                .sorted()
                .limit(20)
                .toList();
    }

    private Map<String, String> pending(Matter matter) {
        var dates = new TreeMap<String, String>();
        tasks(matter).forEach((name, task) -> {
            if (task.state().pending()) {
                dates.put(name, String.valueOf(task.due()));
            }
        });
        return dates;
    }

    private Map<String, String> counted(Map<EventId, When> truth) {
        Moments moments = Moments.asOf(office.today());
        for (var one : truth.entrySet()) {
            moments = moments.with(one.getKey(), one.getValue());
        }
        var dates = new TreeMap<String, String>();
        Running.all(office.engine(), moments, rule -> true).forEach((key, due) -> {
            if (Running.asks(due)) {
                dates.put(key.rule() + " " + key.item(), String.valueOf(Running.date(due)));
            }
        });
        return dates;
    }
}
