package org.stationhouse.desk.reports.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Words;

/** A packet that waits for a person is a task of Records, with the hours of {@code reports/packet-waits.csv}. */
@Component
class PacketTasks {

    private static final List<String> OF_RECORDS = List.of("TO_PRINT", "FAILED");

    private final Worklist worklist;
    private final Words words;

    PacketTasks(Worklist worklist, MessageSource messages) {
        this.worklist = worklist;
        this.words = new Words(messages, Locale.ENGLISH);
    }

    /** The packet stands so from now on. */
    void stepped(Packet packet, Actor actor) {
        String state = packet.state().word();
        OF_RECORDS.stream()
                .filter(it -> !it.equals(state))
                .forEach(it -> worklist.finish(source(packet, it), "", actor));
        PacketRules.Wait wait = PacketRules.wait(state);
        if (wait != null && wait.has() == PacketRules.Has.RECORDS) {
            start(packet, packet.since().plus(wait.hours()), actor);
        }
    }

    private void start(Packet packet, Instant due, Actor actor) {
        String kind = "reports.task.packet." + packet.state().word();
        Packet.Of of = packet.of();
        Task task = worklist.start(
                new NewTask(
                        source(packet, packet.state().word()),
                        kind,
                        words.word(kind + ".what", of.number(), packet.to().name()),
                        new Task.About(of.inCase().restricted() ? Report.GUARDED : Report.KIND, of.ref(), of.number()),
                        null,
                        new Owner.Line(Queue.RECORDS),
                        null,
                        new Deadline.Moment(due),
                        false),
                actor);
        if (!task.state().pending()) {
            worklist.again(task, new Deadline.Moment(due), actor);
        }
    }

    private static String source(Packet packet, String state) {
        return Packet.KIND + "." + state.toLowerCase(Locale.ROOT) + ":" + packet.ref();
    }
}
