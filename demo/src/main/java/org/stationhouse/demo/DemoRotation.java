package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.desk.dispatch.rotation.Companies;
import org.stationhouse.desk.dispatch.rotation.Company;
import org.stationhouse.desk.dispatch.rotation.Request;
import org.stationhouse.desk.dispatch.rotation.RotationBook;
import org.stationhouse.desk.dispatch.rotation.RotationDesk;
import org.stationhouse.desk.dispatch.rotation.Trade;
import org.stationhouse.foundation.kernel.Actor;

/** The rotation lists of the invented agency and what was asked for in its last three weeks; one tow is on its way. */
@Service
class DemoRotation {

    private record Entry(Trade trade, String name, String phone) {}

    private static final List<Entry> LISTS = List.of(
            new Entry(Trade.TOW_LIGHT, "Alder Towing", "(916) 555-0141"),
            new Entry(Trade.TOW_LIGHT, "Delta Road Service", "(916) 555-0142"),
            new Entry(Trade.TOW_LIGHT, "Harbor Tow and Storage", "(916) 555-0143"),
            new Entry(Trade.TOW_LIGHT, "Pine Street Towing", "(916) 555-0144"),
            new Entry(Trade.TOW_HEAVY, "Valley Heavy Recovery", "(916) 555-0151"),
            new Entry(Trade.TOW_HEAVY, "Delta Road Service", "(916) 555-0142"),
            new Entry(Trade.LOCKSMITH, "Keystone Lock", "(916) 555-0161"),
            new Entry(Trade.LOCKSMITH, "Corner Key Shop", "(916) 555-0162"),
            new Entry(Trade.BOARD_UP, "Allnight Glass", "(916) 555-0171"),
            new Entry(Trade.ANIMAL, "County Animal Care", "(916) 555-0181"));

    private static final List<String> VEHICLES = List.of(
            "Gray sedan, blocks a driveway",
            "White pickup, collision",
            "Blue van, no registration",
            "Black coupe, driver arrested",
            "Red hatchback, stalled in the lane");

    /** Requests of the last weeks, two a day. */
    private static final int REQUESTS = 40;

    private final DemoClock clock;
    private final Companies companies;
    private final RotationDesk desk;
    private final RotationBook book;

    DemoRotation(DemoClock clock, Companies companies, RotationDesk desk, RotationBook book) {
        this.clock = clock;
        this.companies = companies;
        this.desk = desk;
        this.book = book;
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, ZoneId zone, Actor clerk, Actor sergeant) {
        clock.turnTo(end.minus(Duration.ofDays(30)));
        LISTS.forEach(it -> companies.enter(it.trade(), new Company.Said(it.name(), it.phone(), null), sergeant));
        companies.enter(
                Trade.TOW_LIGHT,
                new Company.Said(
                        "Quick Hook",
                        "(916) 555-0145",
                        new Company.Out(
                                end.minus(Duration.ofDays(30)).atZone(zone).toLocalDate(),
                                end.plus(Duration.ofDays(30)).atZone(zone).toLocalDate(),
                                "Certificate of insurance lapsed")),
                sergeant);
        for (int i = 0; i < REQUESTS; i++) {
            clock.turnTo(end.minus(Duration.ofHours(12L * (REQUESTS - i))));
            one(i, i % 9 == 8 ? Trade.LOCKSMITH : i % 13 == 12 ? Trade.BOARD_UP : Trade.TOW_LIGHT, clerk);
        }
        clock.turnTo(end.minus(Duration.ofMinutes(8)));
        Request coming = ask(Trade.TOW_LIGHT, VEHICLES.getFirst(), null, null, clerk);
        desk.outcome(coming.ref(), coming.version(), Request.Outcome.ACCEPTED, 25, null, clerk);
        clock.turnTo(end);
    }

    private void one(int i, Trade trade, Actor clerk) {
        boolean own = i % 10 == 4;
        Request request = ask(
                trade,
                trade == Trade.TOW_LIGHT ? VEHICLES.get(i % VEHICLES.size()) : "Door after a forced entry",
                own ? "Member of an automobile club" : null,
                own ? "Club Road Service" : null,
                clerk);
        if (i % 7 == 3) {
            say(request, Request.Outcome.NO_ANSWER, null, clerk);
        }
        if (i % 11 == 5 && now(request, clerk).state() == Request.State.OFFERED) {
            say(request, Request.Outcome.REFUSED, "No truck free", clerk);
        }
        Request now = now(request, clerk);
        if (now.state() != Request.State.OFFERED) {
            return;
        }
        say(request, Request.Outcome.ACCEPTED, null, clerk);
        clock.turnTo(clock.instant().plus(Duration.ofMinutes(15 + i % 20)));
        if (i % 8 == 6) {
            say(request, Request.Outcome.CANCELED, "The driver came back", clerk);
        } else {
            desk.arrive(request.ref(), now(request, clerk).version(), clerk);
        }
    }

    private Request ask(Trade trade, String what, @Nullable String owners, @Nullable String company, Actor clerk) {
        return desk.request(new Request.New(trade, what, "400 block of Alder St", null, owners), company, clerk);
    }

    private Request now(Request request, Actor clerk) {
        return book.read(request.ref(), clerk).orElseThrow().request();
    }

    private void say(Request request, Request.Outcome outcome, @Nullable String said, Actor clerk) {
        Integer minutes = outcome == Request.Outcome.ACCEPTED ? 20 : null;
        desk.outcome(request.ref(), now(request, clerk).version(), outcome, minutes, said, clerk);
    }
}
