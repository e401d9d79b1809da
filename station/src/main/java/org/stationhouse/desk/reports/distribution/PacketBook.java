package org.stationhouse.desk.reports.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.web.Export;

/** Reads the packets: only of reports that the reader may know of. Every look has its audit line. */
@Service
public class PacketBook {

    static final String LIST = "reports.packet.list";
    static final String READ = "reports.packet.read";
    static final String EXPORT = "reports.packet.export";
    static final String PRINT = "reports.packet.print";

    /** Packets that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final PacketStore packets;
    private final FileBytes files;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PacketBook(PacketStore packets, FileBytes files, AccessPolicy policy, AuditTrail audit) {
        this.packets = packets;
        this.files = files;
        this.policy = policy;
        this.audit = audit;
    }

    /** A packet with its history, oldest first. */
    record Whole(Packet packet, List<Packet.Line> lines) {}

    /** @param order full order text of the store */
    @Transactional
    public List<Packet> list(PacketFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Packet> found = packets.list(filter, actor.account(), order, skip, most);
        audit.write(Act.done(LIST, actor).on(Packet.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    public List<Packet> export(PacketFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, EXPORT);
        Export.require(
                reason,
                large -> packets.list(filter, actor.account(), order, 0, large + 1)
                                .size()
                        > large);
        List<Packet> found = packets.list(filter, actor.account(), order, skip, EXPORTED);
        audit.write(Act.done(EXPORT, actor).because(reason).on(Packet.KIND, refs(found)));
        return found;
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, READ);
        return packets.find(ref, actor.account()).map(it -> {
            audit.write(PacketFile.about(READ, it, actor));
            return new Whole(it, packets.lines(it.id()));
        });
    }

    /** Where a report that the actor reads went. */
    @Transactional
    public List<Packet> ofReport(Report report, Actor actor) {
        policy.require(actor, READ);
        List<Packet> found = packets.ofReport(report.id());
        if (!found.isEmpty()) {
            audit.write(Act.done(READ, actor).on(Packet.KIND, refs(found)));
        }
        return found;
    }

    /** The paper of a packet, bit for bit as its recipient gets it. Empty while it is not made. */
    @Transactional
    public Optional<byte[]> print(PublicRef ref, Actor actor) {
        policy.require(actor, PRINT);
        Packet packet = packets.find(ref, actor.account()).orElse(null);
        if (packet == null || packet.file() == null) {
            return Optional.empty();
        }
        audit.write(PacketFile.about(PRINT, packet, actor));
        var pdf = new ByteArrayOutputStream();
        try {
            files.read(packet.file().id(), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(pdf.toByteArray());
    }

    private static List<String> refs(List<Packet> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }
}
