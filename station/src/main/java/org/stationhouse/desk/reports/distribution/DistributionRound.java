package org.stationhouse.desk.reports.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.FileBytes;

/**
 * Hands over the packets that are due: one is taken in one transaction, carried in none, and how that ended is noted in another. Whoever
 * dies in between leaves it due; it goes again, under the same id, when it can't be in anybody's hands any more.
 */
@Component
class DistributionRound {

    static final String JOB = "reports.distribution";

    private static final int MOST = 200;
    private static final Actor PROGRAM = Actor.program(JOB);

    private final PacketStore packets;
    private final PacketFile steps;
    private final PacketMaker maker;
    private final ConnectionSecrets secrets;
    private final FileBytes files;
    private final TransactionTemplate apart;

    DistributionRound(
            PacketStore packets,
            PacketFile steps,
            PacketMaker maker,
            ConnectionSecrets secrets,
            FileBytes files,
            PlatformTransactionManager transactions) {
        this.packets = packets;
        this.steps = steps;
        this.maker = maker;
        this.secrets = secrets;
        this.files = files;
        this.apart = new TransactionTemplate(transactions);
    }

    /**
     * What came of looking for a packet that is due.
     *
     * @param carried null where it took another way than by a courier
     * @param wasOut whether something of it may have reached its recipient before this try
     */
    private record Turn(@Nullable Packet carried, boolean wasOut) {}

    /** A recipient who can't be reached is left alone until the next round. @return how many were carried, whatever came of it */
    int run(List<? extends Courier> couriers) {
        maker.make(MOST, PROGRAM);
        acknowledge(couriers);
        Set<Long> resting = new HashSet<>();
        int carried = 0;
        Optional<Turn> turn = turn(resting);
        while (turn.isPresent() && carried < MOST) {
            Packet packet = turn.get().carried();
            if (packet != null) {
                Courier.Outcome outcome = by(couriers, packet.channel()).carry(parcel(packet));
                note(packet, turn.get().wasOut(), outcome);
                carried++;
                if (outcome instanceof Courier.Outcome.NotNow) {
                    resting.add(packet.to().id());
                }
            }
            turn = turn(resting);
        }
        return carried;
    }

    private static Courier by(List<? extends Courier> couriers, Channel channel) {
        return couriers.stream()
                .filter(it -> it.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody carries by " + channel));
    }

    /** Empty when none is due. */
    private Optional<Turn> turn(Set<Long> resting) {
        Optional<Turn> turn =
                apart.execute(status -> packets.lockDue(steps.now(), resting).map(this::taken));
        return turn == null ? Optional.empty() : turn;
    }

    private Turn taken(Packet due) {
        if (due.of().inCase().restricted()) {
            aside(due);
        } else if (due.to().connection() == null || due.to().connection().withdrawn()) {
            failed(due, due.mayBeOut(), "The connection was withdrawn.");
        } else if (due.state() instanceof PacketState.Sent it && it.tries() >= PacketRules.MOST_TRIES) {
            failed(due, true, "The recipient does not acknowledge it.");
        } else {
            packets.updateTaken(due, steps.now().plus(PacketRules.IN_HAND));
            return new Turn(packets.lock(due.ref()).orElseThrow(), due.mayBeOut());
        }
        return new Turn(null, due.mayBeOut());
    }

    /** Its case was restricted meanwhile: nothing of it leaves by itself any more. */
    private void aside(Packet due) {
        String why = "The case is restricted.";
        if (due.state() instanceof PacketState.Sent) {
            failed(due, true, why);
        } else {
            steps.step(due, PacketStep.PRINT, new PacketState.ToPrint(), Channel.PRINT, due.mayBeOut(), why, PROGRAM);
        }
    }

    private void failed(Packet packet, boolean mayBeOut, String why) {
        steps.step(packet, PacketStep.FAIL, new PacketState.Failed(why), packet.channel(), mayBeOut, why, PROGRAM);
    }

    private Courier.Parcel parcel(Packet packet) {
        Packet.File file = Objects.requireNonNull(packet.file());
        Connection by = Objects.requireNonNull(packet.to().connection());
        var pdf = new ByteArrayOutputStream();
        try {
            files.read(file.id(), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Courier.Parcel(
                packet.ref(),
                packet.of().number(),
                packet.to().name(),
                by.address(),
                pdf.toByteArray(),
                file,
                secrets.open(by));
    }

    private void note(Packet taken, boolean wasOut, Courier.Outcome outcome) {
        apart.executeWithoutResult(status -> {
            switch (outcome) {
                case Courier.Outcome.Delivered it -> delivered(taken, it.said());
                case Courier.Outcome.Sent it -> {
                    Instant next = steps.now().plus(PacketRules.FOR_RECEIPT);
                    var sent = new PacketState.Sent(taken.state().tries(), next);
                    steps.step(taken, PacketStep.SEND, sent, taken.channel(), true, null, PROGRAM);
                }
                case Courier.Outcome.NotNow it -> waits(taken, wasOut || it.mayBeOut(), it.why());
                case Courier.Outcome.Refused it -> failed(taken, wasOut || it.mayBeOut(), it.why());
            }
        });
    }

    private void delivered(Packet packet, String said) {
        steps.step(packet, PacketStep.DELIVER, new PacketState.Delivered(said), packet.channel(), true, said, PROGRAM);
    }

    private void waits(Packet taken, boolean mayBeOut, String why) {
        int tries = taken.state().tries();
        if (tries >= PacketRules.MOST_TRIES) {
            failed(taken, mayBeOut, why);
            return;
        }
        Instant next = steps.now().plus(PacketRules.pause(tries, ThreadLocalRandom.current()));
        PacketState to = taken.state() instanceof PacketState.Sent
                ? new PacketState.Sent(tries, next)
                : new PacketState.Waiting(tries, next);
        steps.step(taken, PacketStep.WAIT, to, taken.channel(), mayBeOut, why, PROGRAM);
    }

    private void acknowledge(List<? extends Courier> couriers) {
        for (Packet packet : packets.unacknowledged(MOST)) {
            Connection by = packet.to().connection();
            Packet.File file = packet.file();
            if (by != null && file != null) {
                Courier courier = by(couriers, packet.channel());
                courier.receipt(packet.ref(), by.address(), file).ifPresent(said -> {
                    apart.executeWithoutResult(status -> delivered(packet, said));
                    courier.fetched(packet.ref(), by.address());
                });
            }
        }
    }
}
