package org.stationhouse.backoffice.post;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.smtp.MailServer;
import org.stationhouse.backoffice.post.smtp.MailServers;
import org.stationhouse.foundation.kernel.Actor;

/** The mail server of the test house: set for the time of a test, off duty afterwards. */
@Component
public class MailLine {

    private final MailServers servers;
    private final OutboxRound round;
    private final Carrier carrier;

    MailLine(MailServers servers, OutboxRound round, Carrier carrier) {
        this.servers = servers;
        this.round = round;
        this.carrier = carrier;
    }

    /** Hands over what is due now, as the job does every few seconds. */
    public void run() {
        round.run(carrier);
    }

    /** @param by an administrator */
    public void set(int port, boolean onDuty, String alarmTo, Actor by) {
        int version = servers.read(by).map(MailServer::version).orElse(0);
        servers.set(
                new MailServer(
                        "127.0.0.1",
                        port,
                        MailServer.Safety.CLEAR,
                        null,
                        new Mailbox("stationhouse@police.example"),
                        "https://stationhouse.example",
                        alarmTo.isEmpty() ? null : new Mailbox(alarmTo),
                        onDuty,
                        version),
                null,
                by);
    }
}
