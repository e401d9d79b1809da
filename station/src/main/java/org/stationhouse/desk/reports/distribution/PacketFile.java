package org.stationhouse.desk.reports.distribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.disclosure.Disclosures;
import org.stationhouse.backoffice.disclosure.Release;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Puts each step of a packet into its row, its history, the tasks, the trail and, once it has left, the dissemination log: all or nothing. */
@Component
class PacketFile {

    private final PacketStore packets;
    private final PacketTasks tasks;
    private final Disclosures disclosures;
    private final AuditTrail audit;
    private final Clock clock;

    PacketFile(PacketStore packets, PacketTasks tasks, Disclosures disclosures, AuditTrail audit, Clock clock) {
        this.packets = packets;
        this.tasks = tasks;
        this.disclosures = disclosures;
        this.audit = audit;
        this.clock = clock;
    }

    /** A filed report goes to the recipient of a rule, once. Nothing of a restricted case leaves by itself: it is printed. */
    void make(Report report, Route route, Actor actor) {
        Channel channel =
                report.inCase().restricted() ? Channel.PRINT : route.to().channel();
        Instant now = now();
        PacketState state = channel == Channel.PRINT ? new PacketState.ToPrint() : new PacketState.Waiting(0, now);
        PublicRef ref = PublicRef.fresh();
        packets.insert(ref, report.id(), route, channel, state, now, actor.name())
                .ifPresent(id -> {
                    Packet made = packets.lock(ref).orElseThrow();
                    packets.line(id, new Packet.Line(now, actor.name(), "MADE", null));
                    tasks.stepped(made, actor);
                    audit.write(about("reports.packet.make", made, actor)
                            .changed("recipient", null, route.to().name()));
                });
    }

    /**
     * @param mayBeOut whether something of it may have reached its recipient by now
     * @param said what stands in its history; null for nothing
     * @return false when the packet is no longer as it was
     */
    boolean step(
            Packet was,
            PacketStep step,
            PacketState to,
            Channel channel,
            boolean mayBeOut,
            @Nullable String said,
            Actor actor) {
        PacketRules.stepFits(was.state(), step, to);
        Instant now = now();
        if (packets.updateState(was, to, channel, mayBeOut, now, actor.name()) == 0) {
            return false;
        }
        Packet packet = packets.lock(was.ref()).orElseThrow();
        packets.line(packet.id(), new Packet.Line(now, actor.name(), step.name(), said));
        tasks.stepped(packet, actor);
        audit.write(about("reports.packet." + step.name().toLowerCase(Locale.ROOT), packet, actor)
                .changed("state", was.state().word(), to.word())
                .changed("said", null, said));
        if (to instanceof PacketState.Sent || to instanceof PacketState.Delivered) {
            left(packet, actor);
        }
        if (to instanceof PacketState.Delivered it) {
            disclosures.arrived(packet.source(), it.said(), actor);
        }
        return true;
    }

    private void left(Packet packet, Actor actor) {
        Packet.File file = packet.file();
        if (file == null) {
            throw new IllegalStateException(packet.ref() + " left without its bytes");
        }
        Recipient to = packet.to();
        disclosures.left(
                packet.source(),
                new Release.Of(Report.KIND, packet.of().ref(), packet.of().number()),
                new Release.What(
                        to.copy().name(),
                        packet.of().version(),
                        packet.labels(),
                        file.pages(),
                        file.size(),
                        file.sha256()),
                new Release.To(
                        to.name(),
                        to.kind().name(),
                        to.purpose(),
                        to.authority(),
                        packet.channel().name()),
                actor.account() == null ? packet.madeBy() : actor.name(),
                actor);
    }

    static Act about(String verb, Packet packet, Actor actor) {
        return Act.done(verb, actor)
                .on(Report.KIND, List.of(packet.of().ref().text(), packet.ref().text()))
                .inCase(packet.of().inCase().number());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
