package org.stationhouse.desk.reports.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.desk.reports.FiledReports;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReviewDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What the tests of distribution have in common: recipients and rules that only reports of the test's own kind meet. */
abstract class DistributionHouse {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    FiledReports filed;

    @Autowired
    ReviewDesk review;

    @Autowired
    ConnectionDesk connections;

    @Autowired
    RecipientDesk recipients;

    @Autowired
    PacketDesk desk;

    @Autowired
    PacketBook book;

    @Autowired
    DistributionRound round;

    @Autowired
    FolderCourier folders;

    @Autowired
    List<Courier> couriers;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    final String mark =
            "D" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT) + "X";
    Actor clerk = Actor.program("none");
    Actor supervisor = Actor.program("none");
    Actor administrator = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        supervisor = door.actor("supervisor");
        administrator = door.actor("administrator");
        filed.kind(kind(), "Kind " + mark, door::actor);
    }

    /** Nothing of this test is on its way when another one runs. */
    @AfterEach
    void withdraw() {
        clock.reset();
        sql.sql("select ref from reports.recipient where name like :mark and withdrawn_at is null")
                .param("mark", "%" + mark)
                .query(String.class)
                .list()
                .forEach(it -> recipients.withdraw(new PublicRef(it), supervisor));
        sql.sql("select ref from reports.connection where name like :mark and withdrawn_at is null")
                .param("mark", "%" + mark)
                .query(String.class)
                .list()
                .forEach(it -> connections.withdraw(new PublicRef(it), door.actor("administrator")));
        clock.forward(java.time.Duration.ofDays(1));
        round.run(couriers);
        clock.reset();
    }

    String kind() {
        return mark.substring(0, Math.min(20, mark.length()));
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(folders.root().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String folderName() {
        return mark.toLowerCase(Locale.ROOT);
    }

    /** A recipient who gets each report of this test's kind. @param address null for paper */
    PublicRef recipient(String name, Channel channel, String address) {
        PublicRef by = channel == Channel.PRINT
                ? null
                : connections.add(
                        name + " " + mark,
                        channel,
                        address,
                        channel == Channel.WEBHOOK ? LossyHook.SECRET : "",
                        door.actor("administrator"));
        PublicRef to = recipients.add(
                name + " " + mark,
                Recipient.Kind.PROSECUTOR,
                by,
                Recipient.Copy.FULL,
                "Filing",
                "PC 13300(b)",
                supervisor);
        recipients.route(to, kind(), null, null, false, supervisor);
        return to;
    }

    Report filed() {
        return filed.filed(kind(), mark, door::actor);
    }

    List<Packet> packets(Report report) {
        return book.ofReport(report, clerk);
    }

    Packet packet(PublicRef ref) {
        return book.read(ref, supervisor).orElseThrow().packet();
    }

    /** Lines of the dissemination log by the packet that they are of, each with its channel. */
    Map<String, String> log() {
        var lines = new TreeMap<String, String>();
        sql.sql("select source, channel from disclosure.release where recipient like :mark")
                .param("mark", "%" + mark)
                .query((row, n) ->
                        lines.put(row.getString("source").replace("reports.packet:", ""), row.getString("channel")))
                .list();
        return lines;
    }

    List<String> work(Packet packet) {
        return sql.sql("select kind || ' ' || state from worklist.task where source like :source order by id")
                .param("source", "%" + packet.ref())
                .query(String.class)
                .list();
    }
}
