package org.stationhouse.desk.dispatch.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;

/** The order of turns is that of a naive model, whatever happens with them; on a list that no other test uses. */
@StationTest
class RotationModelTests {

    private static final Trade TRADE = Trade.BOARD_UP;

    @Autowired
    RotationDesk desk;

    @Autowired
    RotationBook book;

    @Autowired
    Companies companies;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    private Actor clerk = Actor.program("none");

    private Request ask() {
        return desk.request(new Request.New(TRADE, "Broken window", "1 Main St", null, null), null, clerk);
    }

    private Request now(Request request) {
        return book.read(request.ref(), clerk).orElseThrow().request();
    }

    private void said(Request request, Request.Outcome outcome) {
        desk.outcome(request.ref(), now(request).version(), outcome, 15, "because", clerk);
    }

    private @Nullable String company(Request request) {
        Request.Turn turn = now(request).company();
        return turn == null ? null : turn.name();
    }

    /** A naive model: whose last turn that counts was the longest ago is next, if it is not busy and was not asked before. */
    @Test
    void theQueueIsThatOfTheNaiveModel() {
        Random chance = Seed.random(RotationModelTests.class);
        house.setUp();
        clerk = door.actor("pst1");
        List<String> names = IntStream.range(0, 5).mapToObj(i -> "Boards " + i).toList();
        names.forEach(
                it -> companies.enter(TRADE, new Company.Said(it, "(916) 555-0100", null), door.actor("supervisor")));
        var history = new ArrayList<Map.Entry<String, Request>>();
        var open = new ArrayList<Request>();
        var offered = new HashMap<Request, String>();
        var asked = new HashMap<Request, Set<String>>();
        for (int i = 0; i < Seed.times(120, 2000); i++) {
            Request request;
            if (open.isEmpty() || open.size() < 4 && chance.nextBoolean()) {
                request = ask();
                open.add(request);
                asked.put(request, new HashSet<>());
            } else {
                request = open.get(chance.nextInt(open.size()));
                String company = offered.remove(request);
                if (company == null) {
                    said(request, Request.Outcome.CANCELED);
                    history.removeIf(
                            it -> it.getValue().equals(request) && it.getKey().equals(company(request)));
                    open.remove(request);
                    continue;
                }
                switch (chance.nextInt(4)) {
                    case 0 -> said(request, Request.Outcome.NO_ANSWER);
                    case 1 -> said(request, Request.Outcome.REFUSED);
                    case 2 -> {
                        said(request, Request.Outcome.ACCEPTED);
                        history.add(Map.entry(company, request));
                        continue;
                    }
                    default -> {
                        said(request, Request.Outcome.CANCELED);
                        open.remove(request);
                        continue;
                    }
                }
                history.add(Map.entry(company, request));
            }
            String next = next(names, history, offered, Objects.requireNonNull(asked.get(request)));
            assertThat(company(request))
                    .as("step %s, seed %s", i, Seed.number())
                    .isEqualTo(next);
            if (next == null) {
                open.remove(request);
            } else {
                offered.put(request, next);
                Objects.requireNonNull(asked.get(request)).add(next);
            }
        }
    }

    private static @Nullable String next(
            List<String> names,
            List<Map.Entry<String, Request>> history,
            Map<Request, String> offered,
            Set<String> asked) {
        String next = null;
        int longest = Integer.MAX_VALUE;
        for (String name : names) {
            int last = -1;
            for (int i = 0; i < history.size(); i++) {
                last = history.get(i).getKey().equals(name) ? i : last;
            }
            if (last < longest && !offered.containsValue(name) && !asked.contains(name)) {
                next = name;
                longest = last;
            }
        }
        return next;
    }
}
