package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.PaperReports;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.casenumber.CardText;
import org.stationhouse.desk.dispatch.casenumber.Cards;
import org.stationhouse.desk.dispatch.noreport.NoReportDesk;
import org.stationhouse.foundation.kernel.Actor;

/** The reports of the invented cases: most came within their shift, a few were not needed, and of the last weeks some are late. */
@Service
class DemoReports {

    private static final int SEED = 817;
    /** Of the last so many cases every second one still waits for its report. */
    private static final int LAST = 16;
    /** Of so many cases one was closed as needing no report. */
    private static final int NEEDLESS = 19;

    private static final List<String> OFFICERS =
            List.of("Ofc. R. Alvarado", "Ofc. J. Nakamura", "Ofc. T. Brandt", "Ofc. M. Osei", "D. Vance");
    private static final List<String> REASONS = List.of(
            "Second number for the same incident; the report stands in the other case",
            "Victim found the property before a report was taken",
            "Taken over by the Sheriff's Office under its own number");

    /** So many of the last cases have a report that was written in the program; before it came, reports came on paper. */
    private static final int WRITTEN = 60;

    private record Numbered(Call call, Jacket jacket, Instant at) {}

    private final DemoClock clock;
    private final PaperReports reports;
    private final NoReportDesk desk;
    private final Cards cards;
    private final DemoWritten written;
    private final List<Numbered> all = new ArrayList<>();
    private boolean filled;

    DemoReports(DemoClock clock, PaperReports reports, NoReportDesk desk, Cards cards, DemoWritten written) {
        this.clock = clock;
        this.reports = reports;
        this.desk = desk;
        this.cards = cards;
        this.written = written;
    }

    /** A call of the invented year became a case. */
    @EventListener
    void numbered(CallDesk.Numbered told) {
        if (!filled) {
            all.add(new Numbered(told.call(), told.jacket(), clock.instant()));
        }
    }

    /** How many cases after this one get a written report. */
    private int after(int i) {
        return (int) all.subList(i + 1, all.size()).stream()
                .filter(it -> written.knows(it.call()))
                .count();
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, Actor records, Actor sergeant) {
        var random = new Random(SEED);
        filled = true;
        for (int i = 0; i < all.size(); i++) {
            Numbered one = all.get(i);
            Instant later = one.at().plus(Duration.ofMinutes(70 + random.nextInt(9 * 60)));
            boolean waits = all.size() - i <= LAST && i % 2 == 0 || later.isAfter(end);
            if (waits) {
                continue;
            }
            clock.turnTo(later);
            int back = all.size() - i;
            if (back <= WRITTEN && written.knows(one.call())) {
                written.write(one.call(), later, after(i), end);
            } else if (i % NEEDLESS == NEEDLESS - 1) {
                desk.needless(one.call().ref(), 1, REASONS.get(random.nextInt(REASONS.size())), sergeant);
            } else {
                reports.receive(
                        one.jacket().ref(),
                        one.call().nature() + " report",
                        OFFICERS.get(random.nextInt(OFFICERS.size())),
                        records);
            }
        }
        CardText text = cards.text();
        cards.set(
                new CardText(
                        "(530) 555-0100",
                        text.adding(),
                        text.addingEs(),
                        text.copies(),
                        text.copiesEs(),
                        text.version()),
                sergeant);
    }
}
