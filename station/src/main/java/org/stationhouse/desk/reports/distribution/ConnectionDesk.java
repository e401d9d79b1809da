package org.stationhouse.desk.reports.distribution;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** The lines out of the house: opened and closed by an administrator, who decides on no report. */
@Service
public class ConnectionDesk {

    static final String LIST = "reports.connection.list";
    static final String WRITE = "reports.connection.write";

    private final ConnectionStore connections;
    private final ConnectionSecrets secrets;
    private final FolderCourier folders;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    ConnectionDesk(
            ConnectionStore connections,
            ConnectionSecrets secrets,
            FolderCourier folders,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.connections = connections;
        this.secrets = secrets;
        this.folders = folders;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Connection> list(Actor actor) {
        policy.require(actor, LIST);
        audit.write(Act.done(LIST, actor));
        return connections.all();
    }

    /** Where the folders lie that a connection may name. */
    Path root() {
        return folders.root();
    }

    /**
     * @param secret of a web hook, in clear; empty for a folder
     * @throws Unfit of the field {@code address} when that is none or there is such a connection, {@code secret} when it is missing
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef add(String name, Channel channel, String address, String secret, Actor actor) {
        policy.require(actor, WRITE);
        fits(channel, address, secret);
        PublicRef ref = PublicRef.fresh();
        byte[] sealed = channel == Channel.WEBHOOK ? secrets.seal(secret) : null;
        if (connections.insert(ref, name, channel, address, sealed, now(), actor.name()) == 0) {
            throw new Unfit("address", "reports.connection.known");
        }
        audit.write(Act.done(WRITE, actor)
                .on(Connection.KIND, ref.text())
                .changed("name", null, name)
                .changed("channel", null, channel)
                .changed("address", null, address));
        return ref;
    }

    private static void fits(Channel channel, String address, String secret) {
        if (channel == Channel.FOLDER) {
            if (!address.matches("[a-z0-9][a-z0-9-]{0,39}")) {
                throw new Unfit("address", "reports.connection.folder.wrong");
            }
            return;
        }
        if (HookAddress.typed(address).isEmpty()) {
            throw new Unfit("address", "reports.connection.hook.wrong");
        }
        if (secret.length() < Connection.SHORTEST_SECRET) {
            throw new Unfit("secret", "reports.connection.secret.short", Connection.SHORTEST_SECRET);
        }
    }

    /** Nothing leaves by it any more. @throws NoSuch when there is none that stands */
    @Transactional(noRollbackFor = Refusal.class)
    public void withdraw(PublicRef ref, Actor actor) {
        policy.require(actor, WRITE);
        if (connections.withdraw(ref, now(), actor.name()) == 0) {
            throw new NoSuch();
        }
        audit.write(Act.done("reports.connection.withdraw", actor)
                .on(Connection.KIND, ref.text())
                .changed("withdrawn", false, true));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
