package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AgencyBars;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * Fills a new demonstration folder, before its doors open: a small agency and 400 calls of the twelve months that end on a day,
 * written by the desk's own verbs with the clock turned back. The same day and seed give the same work.
 */
@Component
class DemoYear implements SmartLifecycle {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final int CALLS = 400;
    private static final int OPEN = 7;
    private static final long SEED = 20261121;
    /** The template of bars that the invented agency took over: its police services officers investigate no collisions. */
    private static final String BARS = "torrance";

    private static final List<String> DESK = List.of("pst1", "pst2", "prt2", "cso2", "pso1");
    private static final List<String> UNITS = List.of("S11", "S12", "S21", "S22", "S31", "C4", "C7");

    private final DemoClock clock;
    private final DemoStaff staff;
    private final AgencyOffice agencies;
    private final AgencyBars bars;
    private final CallDesk desk;
    private final Natures natures;
    private final DemoLaw law;
    private final DemoPaper paper;
    private final DemoPeople people;
    private final DemoStreets streets;
    private final DemoVehicles vehicles;
    private final DemoArrests arrests;
    private final DemoWork work;
    private final DemoFollowUp followUp;
    private final DemoMedia media;
    private final DemoLogs logs;
    private final DemoPost post;
    private final DemoInfo info;
    private final DemoCounter counter;
    private final DemoUnits units;
    private final String until;
    private final Random random = new Random(SEED);
    private final Invented invented = new Invented(random);
    private boolean running;

    DemoYear(
            DemoClock clock,
            DemoStaff staff,
            AgencyOffice agencies,
            AgencyBars bars,
            CallDesk desk,
            Natures natures,
            DemoLaw law,
            DemoPaper paper,
            DemoPeople people,
            DemoStreets streets,
            DemoVehicles vehicles,
            DemoArrests arrests,
            DemoWork work,
            DemoFollowUp followUp,
            DemoMedia media,
            DemoLogs logs,
            DemoPost post,
            DemoInfo info,
            DemoCounter counter,
            DemoUnits units,
            @Value("${stationhouse.demo.until:}") String until) {
        this.clock = clock;
        this.staff = staff;
        this.agencies = agencies;
        this.bars = bars;
        this.desk = desk;
        this.natures = natures;
        this.law = law;
        this.paper = paper;
        this.people = people;
        this.streets = streets;
        this.vehicles = vehicles;
        this.arrests = arrests;
        this.work = work;
        this.followUp = followUp;
        this.media = media;
        this.logs = logs;
        this.post = post;
        this.info = info;
        this.counter = counter;
        this.units = units;
        this.until = until;
    }

    @Override
    public void start() {
        running = true;
        Agency known = agencies.agency().orElse(null);
        if (known != null && !known.demo()) {
            throw new CannotRun(
                    "This folder holds the work of a real agency: give the demonstration a folder of its own.");
        }
        if (known == null) {
            fill(until.isEmpty() ? clock.instant() : end(LocalDate.parse(until)));
        }
        staff.present();
    }

    private Actor actor(String role) {
        return staff.actor(staff.of(role).orElseThrow());
    }

    private static Instant end(LocalDate day) {
        return day.atTime(22, 30).atZone(ZONE).toInstant();
    }

    private void fill(Instant end) {
        Instant begin = end.minus(Duration.ofDays(365));
        try {
            // hired yesterday, as of the calendar of accounts: who was unused for 90 days would be disabled
            clock.turnTo(end.minus(Duration.ofDays(1)));
            agencies.establish(
                    new Agency(
                            "Arroyo Vista Police Department",
                            new Ori("CA0999900"),
                            ZONE,
                            "200 Civic Plaza\nArroyo Vista CA 95999",
                            Phone.read("(530) 555-0100").orElseThrow(),
                            true,
                            1),
                    null,
                    Actor.console("demo"));
            law.fill(agencies.agency().orElseThrow());
            staff.hire();
            bars.apply(BARS, Actor.console("demo"));
            streets.fill(actor("pst1"));
            for (Instant received : moments(begin, end)) {
                play(received, end);
            }
            arrests.fill(end, ZONE, actor("prt2"));
            paper.fill(end, ZONE, actor("prt2"));
            vehicles.lists(LocalDate.ofInstant(end, ZONE), actor("prt2"), actor("supervisor"));
            logs.fill(end, ZONE, actor("pst2"), actor("pso1"), actor("supervisor"));
            work.fill(end, ZONE, actor("pst2"), actor("prt2"), actor("supervisor"));
            List<Account> workers = List.of(
                    staff.of("detective").orElseThrow(), staff.of("pst2").orElseThrow());
            followUp.fill(end, ZONE, workers, workers.stream().map(staff::actor).toList(), actor("supervisor"));
            media.fill(end, actor("prt2"));
            post.fill(end, ZONE, actor("prt2"), actor("supervisor"));
            info.fill(end, actor("supervisor"), actor("prt2"));
            counter.fill(end, ZONE, actor("pst2"), actor("supervisor"));
            units.rest(end, actor("pst2"));
        } finally {
            clock.backToNow();
        }
    }

    /** More by day and on weekends, and the last few within the last hours, so that some are still open. */
    private List<Instant> moments(Instant begin, Instant end) {
        var all = new ArrayList<Instant>();
        while (all.size() < CALLS - OPEN) {
            Instant at = begin.plusSeconds(
                    random.nextLong(Duration.between(begin, end).toSeconds() - 4 * 3600));
            ZonedDateTime local = at.atZone(ZONE);
            double busy = (local.getHour() < 6 ? 0.3 : local.getHour() < 10 ? 0.7 : 1.0)
                    * (local.getDayOfWeek().getValue() >= 5 ? 1.0 : 0.8);
            if (random.nextDouble() < busy) {
                all.add(at);
            }
        }
        for (int i = 0; i < OPEN; i++) {
            all.add(end.minusSeconds(60L * (3 + i * 9) + random.nextInt(60)));
        }
        all.sort(Instant::compareTo);
        return all;
    }

    private void play(Instant received, Instant end) {
        Invented.Kind kind = invented.kind();
        clock.turnTo(received);
        Actor operator = actor(DESK.get(random.nextInt(DESK.size())));
        Call call = desk.log(said(kind), kind.lines().getFirst(), operator);
        int version = call.version();
        boolean open = Duration.between(received, end).toMinutes() < 80;
        if (open) {
            units.begin(end, operator);
        }
        int steps = open ? random.nextInt(4) : 4;
        if (!open && random.nextInt(20) == 0) {
            pass(30 + random.nextInt(600));
            desk.step(
                    call.ref(),
                    version,
                    Step.CANCEL,
                    StepSaid.because("Caller called back: no longer needed"),
                    operator);
            return;
        }
        for (int i = 0; i < steps; i++) {
            int later = 20 + random.nextInt(i == 2 ? 900 : 240);
            if (clock.instant().plusSeconds(later).isAfter(end)) {
                return; // what would happen behind the end has not happened yet
            }
            pass(later);
            version = step(call, version, i, kind, operator);
        }
    }

    private int step(Call call, int version, int i, Invented.Kind kind, Actor operator) {
        String unit = i == 0 ? UNITS.get(random.nextInt(UNITS.size())) : "";
        if (units.takes(call, i, operator)) {
            return version + 1;
        }
        switch (i) {
            case 0 -> desk.step(call.ref(), version, Step.DISPATCH, StepSaid.unit(unit), operator);
            case 1 -> desk.step(call.ref(), version, Step.EN_ROUTE, StepSaid.now(), operator);
            case 2 -> desk.step(call.ref(), version, Step.ARRIVE, StepSaid.now(), operator);
            default -> {
                return end(call, version, kind, operator);
            }
        }
        return version + 1;
    }

    private int end(Call call, int version, Invented.Kind kind, Actor operator) {
        for (String line : kind.lines().subList(1, kind.lines().size())) {
            desk.note(call.ref(), line, null, operator);
            pass(60 + random.nextInt(600));
        }
        int now = version;
        if (kind.becomesCase()) {
            involve(desk.makeCase(call.ref(), now, operator), call, operator);
            now++;
            pass(30);
        }
        desk.step(call.ref(), now, Step.CLEAR, StepSaid.ended(Disposition.valueOf(kind.disposition())), operator);
        return now + 1;
    }

    /** Every third case has a suspect by name. */
    private void involve(Jacket jacket, Call call, Actor operator) {
        if (call.party() == null) {
            return;
        }
        people.reported(jacket.ref(), call.party(), call.phone(), call.place().text(), operator);
        if (random.nextInt(3) == 0) {
            people.suspected(jacket.ref(), PersonName.of(invented.person()), operator);
        }
        vehicles.involved(jacket.ref(), operator);
    }

    private void pass(int seconds) {
        clock.turnTo(clock.instant().plusSeconds(seconds));
    }

    private NewCall said(Invented.Kind kind) {
        Nature nature = natures.meant(kind.nature()).orElse(null);
        PersonName party = kind.reported() ? PersonName.of(invented.person()) : null;
        String phone = party != null && random.nextInt(3) > 0 ? invented.phone() : null;
        Place place = Place.of(invented.place());
        return nature == null
                ? new NewCall(kind.nature(), null, Natures.UNLISTED_PRIORITY, place, party, phone)
                : NewCall.of(nature, place, party, phone);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the sealer, which would wonder at lines of another day, and the web server, which comes last. */
    @Override
    public int getPhase() {
        return -10;
    }
}
