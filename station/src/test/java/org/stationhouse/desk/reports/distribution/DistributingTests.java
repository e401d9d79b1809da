package org.stationhouse.desk.reports.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** From the filing of a report to its recipients, and what happens when somebody dies, hangs up or changes his mind in between. */
@StationTest
class DistributingTests extends DistributionHouse {

    @Test
    void aFiledReportIsPrintedAndHandedOver() {
        recipient("Paper", Channel.PRINT, "");
        Report report = filed();
        Packet packet = packets(report).getFirst();
        assertThat(packet.state()).isInstanceOf(PacketState.ToPrint.class);
        assertThat(work(packet)).containsExactly("reports.task.packet.TO_PRINT OPEN");
        assertThatThrownBy(() -> desk.deliver(packet.ref(), packet.version(), "Ono", clerk))
                .as("there is no paper yet")
                .isInstanceOf(Refusal.class);
        round.run(couriers);
        Packet made = packet(packet.ref());
        assertThat(PaperCheck.archival(book.print(packet.ref(), clerk).orElseThrow()))
                .contains(report.number(), mark, "He took it and ran.");
        assertThat(log()).isEmpty();
        assertThatThrownBy(() -> desk.deliver(packet.ref(), packet.version(), "Ono", clerk))
                .isInstanceOf(SomeoneElseSaved.class);
        desk.deliver(made.ref(), made.version(), "Ono, DA's office", clerk);
        assertThat(log()).isEqualTo(Map.of(made.ref().text(), "PRINT"));
        assertThat(work(packet)).containsExactly("reports.task.packet.TO_PRINT DONE");
        Packet end = packet(packet.ref());
        assertThatThrownBy(() -> desk.deliver(end.ref(), end.version(), "Twice", clerk))
                .isInstanceOf(Refusal.class);
        assertThat(log()).hasSize(1);
    }

    @Test
    void aReportThatNoRuleMeetsGoesNowhereAndOneThatTwoMeetGoesOnce() {
        var to = recipient("Paper", Channel.PRINT, "");
        recipients.route(to, kind(), "PC 484", "VICTIM", false, supervisor);
        filed.kind("E" + kind(), "Other " + mark, door::actor);
        assertThat(packets(filed.filed("E" + kind(), mark, door::actor))).isEmpty();
        assertThat(packets(filed())).hasSize(1);
        recipients.withdraw(to, supervisor);
        assertThat(packets(filed())).isEmpty();
        assertThatThrownBy(() -> recipients.route(to, null, null, null, false, supervisor))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void theFaceNamesNobody() {
        recipients.route(
                recipients.add(
                        "Face " + mark,
                        Recipient.Kind.PARTNER,
                        null,
                        Recipient.Copy.FACE,
                        "Notice",
                        "PC 13300(b)",
                        supervisor),
                kind(),
                null,
                null,
                false,
                supervisor);
        Report report = filed();
        round.run(couriers);
        assertThat(PaperCheck.archival(
                        book.print(packets(report).getFirst().ref(), clerk).orElseThrow()))
                .contains(report.number(), "PC 484(a) Theft", "Victim")
                .doesNotContain(
                        mark + ", Ana", "12 Elm St", "916-555-1212", "Fountain", "took it", "7ABC123", "SN-4711");
    }

    @Test
    void aTrialSaysWhereTheLastReportsWouldGoAndSendsNothing() {
        Report report = filed();
        var to = recipient("Paper", Channel.PRINT, "");
        assertThat(recipients.tryOne(to, kind(), "PC 484", null, false, supervisor))
                .anyMatch(
                        it -> it.report().ref().equals(report.ref()) && it.to().equals(List.of("Paper " + mark)));
        assertThat(recipients.tryOne(to, kind(), "PC 459", null, false, supervisor))
                .isEmpty();
        assertThat(recipients.tryAll(supervisor))
                .anyMatch(it -> it.report().ref().equals(report.ref()));
        assertThat(packets(report)).isEmpty();
    }

    /** Dies as if the power went: nothing behind that line is done. */
    private static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** @param handedOver whether it dies behind the other side's yes, or before it said a word */
    private Courier dying(Channel channel, boolean handedOver) {
        Courier real = couriers.stream()
                .filter(it -> it.channel() == channel)
                .findFirst()
                .orElseThrow();
        return new Courier() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public Outcome carry(Parcel parcel) {
                if (!parcel.recipient().endsWith(mark)) {
                    return new Outcome.NotNow("Of another test.", false);
                }
                if (handedOver) {
                    real.carry(parcel);
                }
                throw new Dead();
            }
        };
    }

    private List<Courier> with(Courier one) {
        return couriers.stream()
                .map(it -> it.channel() == one.channel() ? one : it)
                .toList();
    }

    @Test
    void whoDiesBetweenSendingAndNotingRepeatsUnderTheSameIdAndLogsItOnce() {
        try (var hook = new LossyHook(() -> LossyHook.Fate.TAKEN)) {
            recipient("Hook", Channel.WEBHOOK, hook.address());
            Packet before = packets(filed()).getFirst();
            assertThatThrownBy(() -> round.run(with(dying(Channel.WEBHOOK, false))))
                    .isInstanceOf(Dead.class);
            assertThat(hook.taken()).isEmpty();
            round.run(couriers);
            assertThat(packet(before.ref()).state())
                    .as("it may be in somebody's hands")
                    .isInstanceOf(PacketState.Waiting.class);
            clock.forward(PacketRules.IN_HAND);
            round.run(couriers);
            assertThat(packet(before.ref()).state()).isEqualTo(new PacketState.Delivered("HTTP 201"));

            Packet after = packets(filed()).getFirst();
            assertThatThrownBy(() -> round.run(with(dying(Channel.WEBHOOK, true))))
                    .isInstanceOf(Dead.class);
            assertThat(log()).as("nobody noted it yet").hasSize(1);
            clock.forward(PacketRules.IN_HAND);
            round.run(couriers);
            assertThat(hook.taken())
                    .isEqualTo(new TreeMap<>(
                            Map.of(before.ref().text(), 1, after.ref().text(), 2)));
            assertThat(hook.faults()).isEmpty();
            assertThat(log().keySet())
                    .containsExactlyInAnyOrder(before.ref().text(), after.ref().text());
        }
    }

    @Test
    void whoDiesBehindTheFolderPutsItThereAgainAndWaitsForTheReceipt() {
        var folder = new LossyFolder(folder(folderName()), () -> LossyFolder.Fate.TAKEN);
        recipient("Folder", Channel.FOLDER, folderName());
        Packet packet = packets(filed()).getFirst();
        assertThatThrownBy(() -> round.run(with(dying(Channel.FOLDER, true)))).isInstanceOf(Dead.class);
        assertThat(log()).isEmpty();
        clock.forward(PacketRules.IN_HAND);
        round.run(couriers);
        assertThat(packet(packet.ref()).state()).isInstanceOf(PacketState.Sent.class);
        assertThat(folder.names(".pdf")).containsExactly(packet.ref().text());
        assertThat(folder.names(".part")).isEmpty();
        assertThat(log()).containsOnlyKeys(packet.ref().text());
        folder.fetch();
        round.run(couriers);
        assertThat(packet(packet.ref()).state()).isInstanceOf(PacketState.Delivered.class);
        assertThat(folder.ids()).isEmpty();
        assertThat(log()).hasSize(1);
    }

    @Test
    void whatNeverLeftFailsAndIsPrintedInstead() {
        var hook = new LossyHook(() -> LossyHook.Fate.TAKEN);
        recipient("Hook", Channel.WEBHOOK, hook.address());
        hook.close();
        Packet packet = packets(filed()).getFirst();
        Packet failed = failed(packet);
        assertThat(failed.mayBeOut()).isFalse();
        assertThat(work(packet)).containsExactly("reports.task.packet.FAILED OPEN");
        assertThatThrownBy(() -> desk.deliver(failed.ref(), failed.version(), "They say so", clerk))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Nothing of this packet has left");
        assertThat(log()).isEmpty();
        desk.print(failed.ref(), failed.version(), "Their server is down", clerk);
        Packet print = packet(packet.ref());
        desk.deliver(print.ref(), print.version(), "Ono", clerk);
        assertThat(log()).isEqualTo(Map.of(packet.ref().text(), "PRINT"));
        assertThat(work(packet))
                .containsExactly("reports.task.packet.FAILED DONE", "reports.task.packet.TO_PRINT DONE");
    }

    @Test
    void whatMayHaveArrivedIsNeverCalledOffAndIsLoggedWhenTheySayThatTheyHaveIt() {
        try (var hook = new LossyHook(() -> LossyHook.Fate.UNANSWERED)) {
            recipient("Hook", Channel.WEBHOOK, hook.address());
            Packet packet = packets(filed()).getFirst();
            Packet failed = failed(packet);
            assertThat(hook.taken().get(packet.ref().text())).isEqualTo(PacketRules.MOST_TRIES);
            assertThat(failed.mayBeOut()).isTrue();
            assertThatThrownBy(() -> desk.cancel(failed.ref(), failed.version(), "No answer", clerk))
                    .isInstanceOf(Refusal.class);
            assertThat(log()).isEmpty();
            desk.deliver(failed.ref(), failed.version(), "Ono says so", clerk);
            assertThat(log()).isEqualTo(Map.of(packet.ref().text(), "WEBHOOK"));
        }
    }

    @Test
    void aRedirectIsNotFollowedAndAWithdrawnConnectionSendsNothing() {
        try (var hook = new LossyHook(() -> LossyHook.Fate.REDIRECTED)) {
            recipient("Hook", Channel.WEBHOOK, hook.address());
            Packet packet = packets(filed()).getFirst();
            round.run(couriers);
            assertThat(packet(packet.ref()).state()).isEqualTo(new PacketState.Failed("HTTP 302"));
            assertThat(hook.faults()).isEmpty();
            Packet next = packets(filed()).getFirst();
            Connection by = java.util.Objects.requireNonNull(next.to().connection());
            connections.withdraw(by.ref(), administrator);
            round.run(couriers);
            assertThat(packet(next.ref()).state()).isEqualTo(new PacketState.Failed("The connection was withdrawn."));
            Packet failed = packet(next.ref());
            assertThatThrownBy(() -> desk.resend(failed.ref(), failed.version(), "Again", clerk))
                    .isInstanceOf(Refusal.class);
            desk.cancel(failed.ref(), failed.version(), "They don't want it any more", clerk);
            assertThat(log()).isEmpty();
        }
    }

    private Packet failed(Packet packet) {
        for (int n = 0;
                n <= PacketRules.MOST_TRIES && !(packet(packet.ref()).state() instanceof PacketState.Failed);
                n++) {
            round.run(couriers);
            clock.forward(Duration.ofMinutes(80));
        }
        Packet failed = packet(packet.ref());
        assertThat(failed.state()).isInstanceOf(PacketState.Failed.class);
        return failed;
    }

    @Test
    void aDeadReceiverHoldsUpNobodyElse() {
        var dead = new LossyHook(() -> LossyHook.Fate.TAKEN);
        try (var hook = new LossyHook(() -> LossyHook.Fate.TAKEN)) {
            recipient("Dead", Channel.WEBHOOK, dead.address());
            dead.close();
            recipient("Hook", Channel.WEBHOOK, hook.address());
            Report one = filed();
            Report other = filed();
            round.run(couriers);
            for (Report report : List.of(one, other)) {
                assertThat(packets(report))
                        .extracting(it -> it.to().name() + " " + it.state().word())
                        .containsExactly("Dead " + mark + " WAITING", "Hook " + mark + " DELIVERED");
            }
        }
    }
}
