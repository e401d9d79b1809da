package org.stationhouse.foundation.vault;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Each night: an alarm when a number can't be explained. */
@Component
class NumberRound implements Job {

    private final NumberSeries numbers;
    private final ApplicationEventPublisher alarms;

    NumberRound(NumberSeries numbers, ApplicationEventPublisher alarms) {
        this.numbers = numbers;
        this.alarms = alarms;
    }

    @Override
    public String name() {
        return "vault.numbers";
    }

    @Override
    public When when() {
        return Job.daily(2, 30);
    }

    @Override
    public void run() {
        List<NumberSeries.Line> faults =
                numbers.report().stream().filter(NumberSeries.Line::fault).toList();
        if (!faults.isEmpty()) {
            NumberSeries.Line first = faults.getFirst();
            alarms.publishEvent(new Alarm(
                    "numbers.unexplained",
                    faults.size() + " numbers can't be explained, the first is " + first.running() + " of "
                            + first.series() + " " + first.year() + " (" + first.standing() + ")."));
        }
    }
}
