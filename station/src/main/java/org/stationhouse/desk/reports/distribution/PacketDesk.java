package org.stationhouse.desk.reports.distribution;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** What Records decides on a packet: handed over, sent again, printed instead, not sent at all. */
@Service
public class PacketDesk {

    static final String DECIDE = "reports.packet.decide";

    private final PacketStore packets;
    private final PacketFile steps;
    private final AccessPolicy policy;

    PacketDesk(PacketStore packets, PacketFile steps, AccessPolicy policy) {
        this.packets = packets;
        this.steps = steps;
        this.policy = policy;
    }

    /** The recipient has it: it was handed over on paper, or he says that it arrived. @param said who took it, or who says so */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void deliver(PublicRef ref, int version, String said, Actor actor) {
        policy.require(actor, DECIDE);
        Packet packet = at(ref, version, actor);
        PacketRules.idle(packet);
        PacketRules.made(packet);
        PacketRules.mayHaveArrived(packet);
        step(packet, PacketStep.DELIVER, new PacketState.Delivered(said), packet.channel(), true, said, actor);
    }

    /** It is tried anew, under the same id. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void resend(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, DECIDE);
        Packet packet = at(ref, version, actor);
        PacketRules.connected(packet);
        var waiting = new PacketState.Waiting(0, steps.now());
        step(packet, PacketStep.RESEND, waiting, packet.to().channel(), packet.mayBeOut(), why, actor);
    }

    /** It goes on paper instead. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void print(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, DECIDE);
        Packet packet = at(ref, version, actor);
        PacketRules.idle(packet);
        step(packet, PacketStep.PRINT, new PacketState.ToPrint(), Channel.PRINT, packet.mayBeOut(), why, actor);
    }

    /** It does not go at all. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void cancel(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, DECIDE);
        Packet packet = at(ref, version, actor);
        PacketRules.mayBeCanceled(packet);
        step(packet, PacketStep.CANCEL, new PacketState.Canceled(why), packet.channel(), false, why, actor);
    }

    private Packet at(PublicRef ref, int version, Actor actor) {
        if (packets.find(ref, actor.account()).isEmpty()) {
            throw new NoSuch();
        }
        Packet packet = packets.lock(ref).orElseThrow(NoSuch::new);
        if (packet.version() != version) {
            throw new SomeoneElseSaved("the packet");
        }
        return packet;
    }

    private void step(
            Packet was, PacketStep step, PacketState to, Channel channel, boolean mayBeOut, String said, Actor actor) {
        if (!steps.step(was, step, to, channel, mayBeOut, said, actor)) {
            throw new SomeoneElseSaved("the packet");
        }
    }
}
