package org.stationhouse.desk.reports.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.desk.reports.FiledReports;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Connections, recipients, rules and packets of every kind and state, for the gates over all pages. */
@Component
@Order(125)
class DistributionFilling implements Filling {

    private static final String KIND = "ELSEWHERE";

    private final FiledReports filed;
    private final ConnectionDesk connections;
    private final RecipientDesk recipients;
    private final PacketDesk desk;
    private final PacketBook book;
    private final DistributionRound round;
    private final FolderCourier folders;
    private final List<Courier> couriers;
    private final JdbcClient sql;
    private final List<String> records = new ArrayList<>();

    DistributionFilling(
            FiledReports filed,
            ConnectionDesk connections,
            RecipientDesk recipients,
            PacketDesk desk,
            PacketBook book,
            DistributionRound round,
            FolderCourier folders,
            List<Courier> couriers,
            JdbcClient sql) {
        this.filed = filed;
        this.connections = connections;
        this.recipients = recipients;
        this.desk = desk;
        this.book = book;
        this.round = round;
        this.folders = folders;
        this.couriers = couriers;
        this.sql = sql;
    }

    @Override
    public void fill(Actors actors) {
        Actor clerk = actors.as("prt1");
        Actor administrator = actors.as("administrator");
        filed.kind(KIND, "Outside <b>agency</b>", actors);
        try {
            Files.createDirectories(folders.root().resolve("filled"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        recipient("Paper <i>& Sons</i>", Recipient.Kind.DETECTIVE, null, Recipient.Copy.FULL, actors);
        recipient(
                "Folder <i>& Sons</i>",
                Recipient.Kind.PROSECUTOR,
                connections.add("Folder <b>", Channel.FOLDER, "filled", "", administrator),
                Recipient.Copy.FULL,
                actors);
        PublicRef hook = connections.add(
                "Hook <b>",
                Channel.WEBHOOK,
                "http://127.0.0.1:1/filled",
                "0123456789abcdef0123456789abcdef",
                administrator);
        recipient("Hook <i>& Sons</i>", Recipient.Kind.STATE_JUSTICE, hook, Recipient.Copy.FACE, actors);
        Report first = filed.filed(KIND, "Gantry <i>& Sons</i>", actors);
        round.run(couriers);
        for (Packet packet : book.ofReport(first, clerk)) {
            if (packet.state() instanceof PacketState.ToPrint) {
                desk.deliver(packet.ref(), packet.version(), "Ono <b>& Sons</b>", clerk);
            }
            records.add(packet.path());
        }
        records.add(first.path());
        sql.sql("select ref from disclosure.release where record_ref = :ref")
                .param("ref", first.ref())
                .query(String.class)
                .list()
                .forEach(it -> records.add("/disclosures/" + it));
        Report second = filed.filed(KIND, "Gantry <i>& Sons</i>", actors);
        connections.withdraw(hook, administrator);
        round.run(couriers);
        book.ofReport(second, clerk).forEach(it -> records.add(it.path()));
        Report third = filed.filed(KIND, "Gantry <i>& Sons</i>", actors);
        for (Packet packet : book.ofReport(third, clerk)) {
            if (packet.state() instanceof PacketState.ToPrint) {
                desk.cancel(packet.ref(), packet.version(), "Not <b>wanted</b>", clerk);
                records.add(packet.path());
            }
        }
    }

    private void recipient(
            String name, Recipient.Kind kind, @Nullable PublicRef by, Recipient.Copy copy, Actors actors) {
        Actor supervisor = actors.as("supervisor");
        PublicRef to = recipients.add(name, kind, by, copy, "Filing <b>", "PC 13300(b) <b>", supervisor);
        recipients.route(to, KIND, "PC 484", "SUSPECT", false, supervisor);
    }

    @Override
    public List<String> records() {
        return records;
    }
}
