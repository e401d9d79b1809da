package org.stationhouse;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.stationhouse.foundation.vault.Job;

/** When a job has its turn, on the agency's clock as it is set at that moment. */
record JobTurns(Job.When when, Supplier<ZoneId> zone) implements Schedule {

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        return after(last.getTimeDone());
    }

    Instant after(Instant moment) {
        return switch (when) {
            case Job.When.Every every -> moment.plus(every.pause());
            case Job.When.Daily daily -> {
                ZonedDateTime today = moment.atZone(zone.get());
                ZonedDateTime turn = today.toLocalDate().atTime(daily.at()).atZone(zone.get());
                yield turn.toInstant().isAfter(moment)
                        ? turn.toInstant()
                        : today.toLocalDate()
                                .plusDays(1)
                                .atTime(daily.at())
                                .atZone(zone.get())
                                .toInstant();
            }
        };
    }

    @Override
    public boolean isDeterministic() {
        return when instanceof Job.When.Daily;
    }
}
