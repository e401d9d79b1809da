package org.stationhouse.backoffice.worklist.logs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Logs with entries in every state, a duty that waits, blank forms that are out, for the gates over all pages. */
@Component
@Order(111)
class LogFilling implements Filling {

    private final Logs logs;
    private final ReadyMade ready;
    private final Entries entries;
    private final EntrySteps steps;
    private final Blanks blanks;
    private final Turns turns;
    private final Clock clock;
    private final JdbcClient sql;
    private final List<String> records = new ArrayList<>();

    LogFilling(
            Logs logs,
            ReadyMade ready,
            Entries entries,
            EntrySteps steps,
            Blanks blanks,
            Turns turns,
            Clock clock,
            JdbcClient sql) {
        this.logs = logs;
        this.ready = ready;
        this.entries = entries;
        this.steps = steps;
        this.blanks = blanks;
        this.turns = turns;
        this.clock = clock;
        this.sql = sql;
    }

    @Override
    public void fill(Actors actors) {
        Actor sergeant = actors.as("supervisor");
        Actor clerk = actors.as("pst1");
        PublicRef firearms = taken("surrendered-firearm", sergeant);
        var values = Map.of(
                "f1",
                "O'Neil, <b>Ann</b>",
                "f2",
                "(555) 010-0199",
                "f4",
                "Ruger <i>10/22</i>",
                "f5",
                "123-45678",
                "f6",
                "Unwanted",
                "f7",
                "Ofc. Diaz");
        Instant now = clock.instant();
        LogEntry open = write(firearms, now.minus(Duration.ofDays(3)), values, clerk);
        LogEntry closed = write(firearms, now, values, clerk);
        steps.note(closed.ref(), 1, "Ofc. Diaz is on his way.", clerk);
        steps.close(closed.ref(), 2, "Taken in by an officer", clerk);
        LogEntry wrong = write(firearms, now, values, clerk);
        steps.voided(wrong.ref(), 1, "Written twice.", clerk);
        blanks.make(firearms, 2, clerk);
        PublicRef checks = taken("vehicle-check", sergeant);
        write(checks, now, Map.of("f1", "Unit 12", "f2", "45210", "f3", "Full", "f4", "yes", "f6", "no"), clerk);
        PublicRef ended = taken("courtesy-notice", sergeant);
        logs.end(ended, 1, sergeant);
        begun(sergeant);
        // only a task leads to a turn, and the worklist shows the first of many
        records.addAll(sql.sql("select '/logs/turns/' || ref from worklist.log_turn order by id limit 3")
                .query(String.class)
                .list());
        records.addAll(List.of(
                "/logs/" + firearms,
                "/logs/" + firearms + "/edit",
                "/logs/" + firearms + "/new",
                "/logs/" + firearms + "/blank.pdf",
                "/logs/" + checks,
                "/logs/" + ended + "/edit",
                "/logs/entries/" + open.ref(),
                "/logs/entries/" + open.ref() + "/edit",
                "/logs/entries/" + open.ref() + "/entry.pdf",
                "/logs/entries/" + closed.ref(),
                "/logs/entries/" + wrong.ref()));
    }

    /** A duty whose turns begin at midnight: one waits at any hour that the tests run. */
    private void begun(Actor sergeant) {
        Edition is = ready.named("vehicle-check").is();
        var daily = new Rhythm(Rhythm.Every.DAY, 1, 1, LocalTime.MIDNIGHT, 24, null, null);
        logs.define(
                "DLY",
                4,
                new Edition(
                        "Daily vehicle check",
                        is.purpose(),
                        is.law(),
                        is.fields(),
                        is.readers(),
                        is.writers(),
                        is.closes(),
                        is.results(),
                        is.due(),
                        is.owner(),
                        daily,
                        is.dueUntil(),
                        is.clock()),
                sergeant);
        turns.begin(Actor.program("worklist.turns"));
    }

    private PublicRef taken(String name, Actor sergeant) {
        ReadyMade.Sample sample = ready.named(name);
        return logs.define(sample.prefix(), 4, sample.is(), sergeant);
    }

    private LogEntry write(PublicRef log, Instant at, Map<String, String> values, Actor by) {
        return entries.write(
                log, new LogEntry.Writing(at, null, values, null, Map.of("f1", KnownIndex.NONE)), null, by);
    }

    @Override
    public List<String> records() {
        return records;
    }
}
