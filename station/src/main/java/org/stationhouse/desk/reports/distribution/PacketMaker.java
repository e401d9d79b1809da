package org.stationhouse.desk.reports.distribution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReportShelf;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.FileBytes;

/** Makes the bytes of packets once, so that each repetition is the same to the last bit and the log names what has left. */
@Component
class PacketMaker {

    private final PacketStore packets;
    private final PacketFile steps;
    private final PacketPress press;
    private final ReportShelf shelf;
    private final FileBytes files;
    private final AgencyOffice agency;
    private final TransactionTemplate apart;

    PacketMaker(
            PacketStore packets,
            PacketFile steps,
            PacketPress press,
            ReportShelf shelf,
            FileBytes files,
            AgencyOffice agency,
            PlatformTransactionManager transactions) {
        this.packets = packets;
        this.steps = steps;
        this.press = press;
        this.shelf = shelf;
        this.files = files;
        this.agency = agency;
        this.apart = new TransactionTemplate(transactions);
    }

    /** One that can't be made is a person's, and holds up no other. */
    void make(int most, Actor program) {
        for (Packet packet : packets.bare(most)) {
            try {
                make(packet);
            } catch (IllegalArgumentException e) {
                apart.executeWithoutResult(status -> failed(packet, program));
            }
        }
    }

    private void make(Packet packet) {
        Report report = shelf.find(packet.of().ref()).orElseThrow();
        byte[] pdf = press.pdf(report, packet.to().copy(), packet.madeBy());
        try {
            FileBytes.Staged staged = files.stage(new ByteArrayInputStream(pdf));
            apart.executeWithoutResult(status -> {
                FileBytes.Stored kept = files.keep(staged, packet.ref().text());
                var file = new Packet.File(kept.id(), kept.size(), kept.sha256(), PacketPress.pages(pdf));
                if (packets.updateFile(packet, file, labels(report)) == 0) {
                    status.setRollbackOnly();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void failed(Packet packet, Actor program) {
        String why = "The paper could not be made.";
        steps.step(packet, PacketStep.FAIL, new PacketState.Failed(why), packet.channel(), false, why, program);
    }

    private String labels(Report report) {
        String restricted = report.inCase().restricted() ? "RESTRICTED " : "";
        return (restricted + (Route.hasMinor(report, agency.zone()) ? "JUVENILE" : "")).strip();
    }
}
