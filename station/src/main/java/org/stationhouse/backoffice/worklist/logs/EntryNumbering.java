package org.stationhouse.backoffice.worklist.logs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.NumberSeries;

/** Puts a new entry under its number: the next one of the log, or that of the blank form on which it was written first. */
@Component
class EntryNumbering {

    private final EntryStore entries;
    private final BlankStore blanks;
    private final EntryFiling filing;
    private final EntryTasks tasks;
    private final NumberSeries numbers;
    private final AgencyOffice agency;

    EntryNumbering(
            EntryStore entries,
            BlankStore blanks,
            EntryFiling filing,
            EntryTasks tasks,
            NumberSeries numbers,
            AgencyOffice agency) {
        this.entries = entries;
        this.blanks = blanks;
        this.filing = filing;
        this.tasks = tasks;
        this.numbers = numbers;
        this.agency = agency;
    }

    LogEntry numbered(AgencyLog log, LogEntry.Writing said, Instant now, Actor actor) {
        Blank blank = said.number() == null ? null : blank(log, said.number());
        int year = blank == null ? now.atZone(agency.zone()).getYear() : blank.year();
        long running = blank == null ? numbers.reserve(log.series(), year) : blank.running();
        LogEntry bare = bare(log, said, log.number(year, running), blank, now, actor);
        Deadline due = tasks.due(log, bare);
        LogEntry entry = bare.with(0, due == null ? null : due.end(), said.values());
        long id = entries.insert(entry, year, running);
        numbers.use(log.series(), year, running);
        if (blank != null) {
            blanks.settle(blank, now, null);
        }
        return entry.with(id, entry.due(), entry.values());
    }

    private LogEntry bare(
            AgencyLog log, LogEntry.Writing said, String number, @Nullable Blank blank, Instant now, Actor actor) {
        return new LogEntry(
                0,
                PublicRef.fresh(),
                log.id(),
                log.edition(),
                number,
                said.at(),
                now,
                actor.name(),
                blank != null,
                said.about(),
                filing.guarded(log, said.about()),
                log.is().closes() ? new LogEntry.State.Open() : new LogEntry.State.Logged(),
                null,
                said.values(),
                1);
    }

    private Blank blank(AgencyLog log, String number) {
        return blanks.open(log.id()).stream()
                .filter(it -> log.number(it.year(), it.running()).equals(number))
                .findFirst()
                .orElseThrow(() -> new Unfit("number", "worklist.log.blank.none"));
    }
}
