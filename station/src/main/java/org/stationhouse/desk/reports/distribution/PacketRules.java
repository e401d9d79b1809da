package org.stationhouse.desk.reports.distribution;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Table;

/** The steps of a packet and their clocks as data; when it is tried again; what a person may decide. */
final class PacketRules {

    /** Who has a packet while it stands so. */
    enum Has {
        PROGRAM,
        RECORDS
    }

    record Edge(String from, PacketStep step, String to) {}

    /** @param hours how long it may take */
    record Wait(Has has, Duration hours) {}

    /** Tries until a person is asked. */
    static final int MOST_TRIES = 12;

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(60);

    /** So long a recipient may take to fetch from his folder before the packet is put there again. */
    static final Duration FOR_RECEIPT = Duration.ofMinutes(90);

    /** Longer than any courier may take: who died with a packet in hand has let go by then. */
    static final Duration IN_HAND = Duration.ofMinutes(10);

    private static final List<Edge> EDGES = Table.rows(new ClassPathResource("reports/packet-steps.csv")).stream()
            .map(row -> new Edge(row.get("from"), PacketStep.valueOf(row.get("step")), row.get("to")))
            .toList();

    private static final Map<String, Wait> WAITS = waits();

    private PacketRules() {}

    private static Map<String, Wait> waits() {
        var waits = new HashMap<String, Wait>();
        for (var row : Table.rows(new ClassPathResource("reports/packet-waits.csv"))) {
            waits.put(
                    row.get("state"),
                    new Wait(Has.valueOf(row.get("owner")), Duration.ofHours(Long.parseLong(row.get("hours")))));
        }
        return Map.copyOf(waits);
    }

    static List<Edge> edges() {
        return EDGES;
    }

    static Set<PacketStep> steps(PacketState from) {
        var steps = EnumSet.noneOf(PacketStep.class);
        EDGES.stream().filter(it -> it.from().equals(from.word())).forEach(it -> steps.add(it.step()));
        return steps;
    }

    /** Null for a state that is the end. */
    static @Nullable Wait wait(String state) {
        return WAITS.get(state);
    }

    static void stepFits(PacketState from, PacketStep step, PacketState to) {
        if (!EDGES.contains(new Edge(from.word(), step, to.word()))) {
            throw new Refusal(
                    "This packet stands elsewhere by now; look at its history.",
                    "Distribution: a step leads on from where the packet stands");
        }
    }

    /** What the program has is the program's to end. */
    static void idle(Packet packet) {
        if (packet.state().nextAt() != null) {
            throw new Refusal("The program is still sending this packet.", "Distribution: one hand at a time");
        }
    }

    /** A paper has to be there before it is handed over. */
    static void made(Packet packet) {
        if (packet.file() == null) {
            throw new Refusal("The paper is still being made. Try again in a minute.", "Distribution: print first");
        }
    }

    /** A log line is for what has left: of a packet that failed it is said only when something of it may be there. */
    static void mayHaveArrived(Packet packet) {
        if (packet.state() instanceof PacketState.Failed && !packet.mayBeOut()) {
            throw new Refusal(
                    "Nothing of this packet has left. Send it again or print it.",
                    "Distribution: the dissemination log names what has left, and nothing else");
        }
    }

    static void mayBeCanceled(Packet packet) {
        if (packet.mayBeOut() || packet.state().tries() > 0) {
            throw new Refusal(
                    "This packet may have reached its recipient. Ask there, then say that they have it or send it again.",
                    "Distribution: the dissemination log names all that has left");
        }
    }

    static void connected(Packet packet) {
        Connection by = packet.to().connection();
        if (by == null || by.withdrawn()) {
            throw new Refusal("There is no connection to this recipient. Print it.", "Distribution: connections");
        }
    }

    /** How long until the next try: 1, 2, 4 minutes and so on up to an hour, a quarter more or less. @param tries that failed, at least 1 */
    static Duration pause(int tries, RandomGenerator random) {
        Duration whole = tries > 6 ? LONGEST_PAUSE : Duration.ofMinutes(1L << (tries - 1));
        return whole.multipliedBy(750 + random.nextInt(501)).dividedBy(1000);
    }
}
