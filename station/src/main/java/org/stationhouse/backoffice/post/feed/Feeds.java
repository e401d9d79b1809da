package org.stationhouse.backoffice.post.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.post.Dates;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Words;

/** A person's calendar: made, read by whoever knows its address, taken back. */
@Service
public class Feeds {

    private static final String OWN = "post.feed.own";
    private static final String READ = "post.feed.read";

    private final FeedStore feeds;
    private final List<Dates> dates;
    private final Accounts accounts;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Clock clock;

    Feeds(
            FeedStore feeds,
            List<Dates> dates,
            Accounts accounts,
            AccessPolicy policy,
            AuditTrail audit,
            MessageSource messages,
            Clock clock) {
        this.feeds = feeds;
        this.dates = dates;
        this.accounts = accounts;
        this.policy = policy;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** The actor's own; empty when he has none. */
    @Transactional
    public Optional<Feed> own(Actor actor) {
        policy.require(actor, OWN);
        audit.write(Act.done("post.feed.look", actor));
        return feeds.of(account(actor));
    }

    /** Makes the actor's calendar; one that he had is answered no more. @return the secret of its address, shown this once */
    @Transactional
    public String make(Actor actor) {
        policy.require(actor, OWN);
        long account = account(actor);
        feeds.of(account).ifPresent(it -> end(it, actor));
        PublicRef ref = PublicRef.fresh();
        FeedToken token = FeedToken.fresh();
        feeds.insert(ref, account, actor.name(), token, now());
        audit.write(Act.done("post.feed.make", actor).on(Feed.KIND, ref.text()));
        return token.text();
    }

    /** Takes it back: its address is answered no more. */
    @Transactional
    public void revoke(Actor actor) {
        policy.require(actor, OWN);
        feeds.of(account(actor)).ifPresent(it -> end(it, actor));
    }

    private void end(Feed feed, Actor actor) {
        if (feeds.updateEnded(feed, now()) == 0) {
            throw new SomeoneElseSaved("the calendar");
        }
        audit.write(Act.done("post.feed.revoke", actor).on(Feed.KIND, feed.ref().text()));
    }

    /**
     * The calendar of a secret, for a program that nobody sits at.
     *
     * @param secret from the address
     * @param asker nobody who signed in
     * @return its text; empty when the secret opens none, or its owner works here no more
     */
    @Transactional
    public Optional<String> read(String secret, Actor asker) {
        policy.require(asker, READ);
        return FeedToken.of(secret)
                .flatMap(feeds::of)
                .flatMap(feed -> owner(feed).map(it -> text(feed, it, asker)));
    }

    /** The owner as the rules see him; empty when he works here no more, or with cases no more. */
    private Optional<Actor> owner(Feed feed) {
        return accounts.named(feed.signIn())
                .filter(it -> it.usableAt(clock.instant()))
                .map(it -> new Actor(it.name(), it.role(), it.id(), null, "calendar"))
                .filter(it -> policy.decide(it, OWN) instanceof Decision.Allowed);
    }

    private String text(Feed feed, Actor owner, Actor asker) {
        feeds.updateRead(feed, now());
        var all = dates.stream().flatMap(it -> it.of(owner).stream()).toList();
        audit.write(Act.done(READ, asker).on(Feed.KIND, feed.ref().text()).count(all.size()));
        return Calendar.text(all, new Words(messages, Locale.ENGLISH), now());
    }

    private static long account(Actor actor) {
        Long account = actor.account();
        if (account == null) {
            throw new Refusal("Only people have a calendar.", OWN);
        }
        return account;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
