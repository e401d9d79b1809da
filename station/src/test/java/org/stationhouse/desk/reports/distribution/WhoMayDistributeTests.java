package org.stationhouse.desk.reports.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReportBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.web.NoSuch;

/** Who may keep the rules, open a connection, decide on a packet and read the log; and what nobody learns of a restricted case. */
@StationTest
class WhoMayDistributeTests extends DistributionHouse {

    @Autowired
    AccessPolicy policy;

    @Autowired
    ReportBook reports;

    @ParameterizedTest
    @CsvSource({
        "reports.connection.write,administrator,supervisor processing prt1 pst1 detective auditor security-officer",
        "reports.connection.list,administrator supervisor processing,prt1 pst1 detective auditor",
        "reports.recipient.write,supervisor processing,administrator prt1 prt2 pst1 detective auditor",
        "reports.recipient.list,supervisor processing prt1,administrator pst1 detective auditor",
        "reports.route.try,supervisor processing,administrator prt1 pst1 detective",
        "reports.packet.list,prt1 prt2 processing supervisor,administrator pst1 cso1 detective auditor liaison",
        "reports.packet.read,prt1 pst1 detective supervisor,administrator auditor liaison security-officer",
        "reports.packet.print,prt1 supervisor,administrator pst1 detective auditor",
        "reports.packet.export,prt1 supervisor,administrator pst1 detective auditor",
        "reports.packet.decide,prt1 supervisor,administrator pst1 detective auditor",
        "disclosure.release.list,prt1 processing supervisor,administrator pst1 detective auditor liaison",
        "disclosure.release.export,prt1 supervisor,administrator pst1 detective auditor",
        "disclosure.release.write,prt1 supervisor,administrator pst1 detective auditor",
    })
    void eachRightIsTheirsAndNobodyElses(String right, String theirs, String not) {
        for (String role : theirs.split(" ")) {
            assertThat(policy.decide(door.actor(role), right)).as(role).isInstanceOf(Decision.Allowed.class);
        }
        for (String role : not.split(" ")) {
            assertThat(policy.decide(door.actor(role), right)).as(role).isInstanceOf(Decision.Refused.class);
        }
    }

    @Test
    void aPacketOfARestrictedCaseIsNoSuchForWhoIsNotAssigned() {
        recipient("Paper", Channel.PRINT, "");
        Report report = filed();
        Packet packet = packets(report).getFirst();
        round.run(couriers);
        Packet made = packet(packet.ref());
        desk.deliver(made.ref(), made.version(), "Ono", clerk);
        assertThat(listed(clerk)).containsExactly(packet.ref());
        restrict(report);
        assertThat(listed(clerk)).isEmpty();
        assertThat(book.export(all(), PacketStore.NEWEST, 0, null, clerk))
                .noneMatch(it -> it.ref().equals(packet.ref()));
        assertThat(book.read(packet.ref(), clerk)).isEmpty();
        assertThat(book.print(packet.ref(), clerk)).isEmpty();
        assertThatThrownBy(() -> desk.cancel(packet.ref(), 1, "Why", clerk)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> desk.cancel(PublicRef.fresh(), 1, "Why", clerk))
                .isInstanceOf(NoSuch.class);
        assertThat(listed(supervisor)).as("who restricted it is assigned").containsExactly(packet.ref());
    }

    private PacketFilter all() {
        return new PacketFilter(null, null, mark);
    }

    private List<PublicRef> listed(Actor actor) {
        return book.list(all(), PacketStore.NEWEST, 0, 50, actor).stream()
                .map(Packet::ref)
                .toList();
    }

    private void restrict(Report report) {
        int version = sql.sql("select version from cases.jacket where ref = :ref")
                .param("ref", report.inCase().ref())
                .query(Integer.class)
                .single();
        restricted.restrict(report.inCase().ref(), version, "A member is named.", supervisor);
        restricted.assign(report.inCase().ref(), door.account("supervisor").ref(), supervisor);
    }

    @Test
    void nothingOfARestrictedCaseLeavesByItself() {
        try (var hook = new LossyHook(() -> LossyHook.Fate.TAKEN)) {
            recipient("Hook", Channel.WEBHOOK, hook.address());
            Report report = filed();
            restrict(report);
            round.run(couriers);
            assertThat(hook.taken()).isEmpty();
            Packet packet =
                    book.list(all(), PacketStore.NEWEST, 0, 50, supervisor).getFirst();
            assertThat(packet.state()).isInstanceOf(PacketState.ToPrint.class);
            assertThat(packet.channel()).isEqualTo(Channel.PRINT);
            assertThat(packet.labels()).isEqualTo("RESTRICTED");
            assertThat(work(packet)).containsExactly("reports.task.packet.TO_PRINT OPEN");
        }
    }
}
