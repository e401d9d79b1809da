package org.stationhouse.desk.reports.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.desk.reports.Report;

/** Every channel against a receiver that loses messages, answers and connections by chance. */
@StationTest
class LossyReceiversTests extends DistributionHouse {

    private static final int MOST_ROUNDS = 400;

    private final Random random = Seed.random(LossyReceiversTests.class);

    private LossyHook.Fate hookFate() {
        LossyHook.Fate[] all = LossyHook.Fate.values();
        synchronized (random) {
            return random.nextInt(3) == 0 ? LossyHook.Fate.TAKEN : all[random.nextInt(all.length)];
        }
    }

    private LossyFolder.Fate folderFate() {
        LossyFolder.Fate[] all = LossyFolder.Fate.values();
        synchronized (random) {
            return all[random.nextInt(all.length)];
        }
    }

    @Test
    void everyPacketArrivesAndTheLogNamesEachThatLeftOnceAndNothingElse() {
        var folder = new LossyFolder(folder(folderName()), this::folderFate);
        try (var hook = new LossyHook(this::hookFate)) {
            recipient("Paper", Channel.PRINT, "");
            recipient("Folder", Channel.FOLDER, folderName());
            recipient("Hook", Channel.WEBHOOK, hook.address());
            List<Report> reports = new ArrayList<>();
            for (int n = 0; n < Seed.times(8, 60); n++) {
                reports.add(filed());
            }
            Set<String> handed = new HashSet<>();
            List<Packet> all = all(reports);
            assertThat(all).hasSize(3 * reports.size());
            int rounds = 0;
            while (all.stream().anyMatch(it -> !(it.state() instanceof PacketState.Delivered))
                    && rounds < MOST_ROUNDS) {
                round.run(couriers);
                folder.fetch();
                all(reports).forEach(it -> decide(it, hook, folder, handed));
                all = all(reports);
                holds(all, hook, folder, handed);
                clock.forward(Duration.ofMinutes(30 + random.nextInt(90)));
                rounds++;
            }
            assertThat(all).allMatch(it -> it.state() instanceof PacketState.Delivered);
            assertThat(hook.faults()).isEmpty();
            assertThat(hook.taken().keySet()).isEqualTo(ids(all, Channel.WEBHOOK));
            assertThat(folder.taken()).isEqualTo(ids(all, Channel.FOLDER));
            assertThat(log()).hasSize(all.size());
            assertThat(folder.ids()).as("what was fetched is gone").isEmpty();
            System.out.printf(
                    "distribution: packets=%d rounds=%d hook taken twice=%d log lines=%d%n",
                    all.size(),
                    rounds,
                    hook.taken().values().stream().filter(it -> it > 1).count(),
                    log().size());
        }
    }

    /** Records hands paper over, and of what failed asks the receiver: they have it, or it goes again. */
    private void decide(Packet packet, LossyHook hook, LossyFolder folder, Set<String> handed) {
        String id = packet.ref().text();
        boolean theirs = hook.taken().containsKey(id) || folder.taken().contains(id);
        if (packet.state() instanceof PacketState.ToPrint && random.nextInt(3) == 0) {
            handed.add(id);
            desk.deliver(packet.ref(), packet.version(), "Clerk of the DA", clerk);
        } else if (packet.state() instanceof PacketState.Failed && theirs) {
            desk.deliver(packet.ref(), packet.version(), "Ms. Ono says so", clerk);
        } else if (packet.state() instanceof PacketState.Failed) {
            desk.resend(packet.ref(), packet.version(), "Not there", clerk);
        }
    }

    private void holds(List<Packet> all, LossyHook hook, LossyFolder folder, Set<String> handed) {
        Set<String> left = new HashSet<>(handed);
        left.addAll(hook.taken().keySet());
        left.addAll(folder.seen());
        assertThat(left).as("a line is of what has left").containsAll(log().keySet());
        assertThat(log().keySet())
                .as("what is delivered has its line")
                .containsAll(all.stream()
                        .filter(it -> it.state() instanceof PacketState.Delivered)
                        .map(it -> it.ref().text())
                        .toList());
    }

    private List<Packet> all(List<Report> reports) {
        return reports.stream().flatMap(it -> packets(it).stream()).toList();
    }

    private static Set<String> ids(List<Packet> all, Channel channel) {
        return all.stream()
                .filter(it -> it.channel() == channel)
                .map(it -> it.ref().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
