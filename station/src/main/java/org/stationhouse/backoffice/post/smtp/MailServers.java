package org.stationhouse.backoffice.post.smtp;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.post.Mail;
import org.stationhouse.backoffice.post.Mailbox;
import org.stationhouse.backoffice.post.Outbox;
import org.stationhouse.backoffice.post.Wording;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Sets the mail server, and tries it. */
@Service
public class MailServers {

    private final MailServerStore store;
    private final Outbox outbox;
    private final SealedPassword passwords;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    MailServers(
            MailServerStore store,
            Outbox outbox,
            SealedPassword passwords,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.passwords = passwords;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Optional<MailServer> read(Actor actor) {
        policy.require(actor, "post.server.read");
        audit.write(Act.done("post.server.read", actor));
        return store.find().map(MailServerStore.Kept::server);
    }

    /**
     * Sets it.
     *
     * @param to with the version that the reader saw, 0 for the first
     * @param password null to keep the one that is set
     */
    @Transactional(noRollbackFor = SomeoneElseSaved.class)
    public void set(MailServer to, @Nullable String password, Actor actor) {
        policy.require(actor, "post.server.set");
        MailServerRules.safe(to);
        Optional<MailServerStore.Kept> before = store.find();
        byte[] sealed = sealed(to, password, before.orElse(null));
        if (store.save(to, sealed, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor.name()) == 0) {
            throw new SomeoneElseSaved("the mail server");
        }
        MailServer was = before.map(MailServerStore.Kept::server).orElse(null);
        audit.write(Act.done("post.server.set", actor)
                .changed("server", was, to)
                .changed("password", null, password == null ? "as before" : "set anew"));
    }

    private byte @Nullable [] sealed(MailServer to, @Nullable String password, MailServerStore.@Nullable Kept before) {
        if (to.login() == null) {
            return null;
        }
        if (password != null) {
            return passwords.seal(password);
        }
        byte[] kept = before == null ? null : before.password();
        if (kept == null) {
            throw new Unfit("password", "post.server.password.needed");
        }
        return kept;
    }

    /** Sends a message that says nothing but that it arrived. @return its delivery */
    @Transactional(noRollbackFor = Refusal.class)
    public PublicRef test(Mailbox to, Actor actor) {
        policy.require(actor, "post.server.set");
        if (!outbox.open()) {
            throw new Refusal("Set the mail server first.", "Outbox: without a mail server nothing is sent");
        }
        audit.write(Act.done("post.server.test", actor));
        return outbox.send(
                        "post.test:" + PublicRef.fresh(),
                        new Mail(Wording.TEST, null, "/outbox"),
                        to,
                        Locale.ENGLISH,
                        actor)
                .orElseThrow();
    }
}
