package org.stationhouse.foundation.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.stationhouse.foundation.vault.AgencyKeys;

/**
 * Carries out each post once. The key of a form is kept in the same transaction as the act, so both are there or neither; whoever
 * posts again with the same key gets the answer of the first time, even when the server was killed in between.
 *
 * <p>Every page method that changes something runs in here by itself ({@link OncePerPost}); a room has nothing to do.
 */
@Service
public class Inbox {

    /** A post is remembered this long: a browser that was closed over a long weekend may still send it again. */
    static final Duration KEPT = Duration.ofDays(7);

    /**
     * @param key random key of the form, 16 to 100 letters, digits, {@code _} or {@code -}
     * @param account who posts, null for nobody signed in
     * @param path address posted to
     * @param bodyHash SHA-256 of what was posted, token and key apart
     * @param claimed when a device that kept it says that it was written; null when it was sent at once
     * @param device random name of that device, null for none
     */
    public record Post(
            String key,
            @Nullable Long account,
            String path,
            byte[] bodyHash,
            @Nullable Instant claimed,
            @Nullable String device) {

        public Post(String key, @Nullable Long account, String path, byte[] bodyHash) {
            this(key, account, path, bodyHash, null, null);
        }

        public Post {
            if (!key.matches("[A-Za-z0-9_-]{16,100}")) {
                throw new IllegalArgumentException("an idempotency key has 16 to 100 letters, digits, _ or -");
            }
        }
    }

    /**
     * How a post was answered.
     *
     * @param status of the answer, 302 for a redirect
     * @param location where it led, null when nowhere
     */
    public record Answer(int status, @Nullable String location) {}

    /** The key was used before, for something else or by somebody else. */
    public static final class KeyUsed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KeyUsed() {
            super("this key was used for another post", null, false, false);
        }
    }

    private static final byte[] PURPOSE = "web.inbox:".getBytes(StandardCharsets.US_ASCII);

    private final InboxStore store;
    private final AgencyKeys keys;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    Inbox(InboxStore store, AgencyKeys keys, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Carries the post out, or gives the answer that it had before.
     *
     * @param act what is to be done; its services join the transaction
     * @param answer how the act's result was answered; null when it was refused, so that the form may be sent again
     * @param repeat the result for a repeated post
     * @throws KeyUsed when the same key came with another body, path or account
     */
    public <T extends @Nullable Object> T once(
            Post post, Callable<T> act, Function<T, @Nullable Answer> answer, Function<Answer, T> repeat)
            throws Exception {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        T result;
        try {
            long hmacKey = keys.hmacKey();
            if (!store.claim(post, hmac(hmacKey, post), hmacKey, clock.instant())) {
                result = repeat.apply(before(post));
            } else {
                result = act.call();
                settle(post, answer.apply(result), transaction);
            }
        } catch (Exception | Error e) {
            transactions.rollback(transaction);
            throw e;
        }
        if (transaction.isRollbackOnly()) {
            transactions.rollback(transaction);
        } else {
            transactions.commit(transaction);
        }
        return result;
    }

    private void settle(Post post, @Nullable Answer answer, TransactionStatus transaction) {
        if (transaction.isRollbackOnly()) {
            if (answer != null) {
                throw new IllegalStateException("the page says done, but what it did was undone: " + post.path());
            }
        } else if (answer == null) {
            store.release(post.key());
        } else {
            store.answer(post.key(), answer.status(), answer.location());
        }
    }

    private byte[] hmac(long key, Post post) {
        byte[] message = Arrays.copyOf(PURPOSE, PURPOSE.length + post.bodyHash().length);
        System.arraycopy(post.bodyHash(), 0, message, PURPOSE.length, post.bodyHash().length);
        return keys.hmac(key, message);
    }

    private Answer before(Post post) {
        InboxStore.Row row = store.find(post.key()).orElseThrow(KeyUsed::new);
        boolean same = java.util.Objects.equals(row.account(), post.account())
                && row.path().equals(post.path())
                && MessageDigest.isEqual(row.bodyHmac(), hmac(row.hmacKey(), post));
        if (!same) {
            throw new KeyUsed();
        }
        return new Answer(row.status(), row.location());
    }

    /** Forgets the posts of more than {@link #KEPT} ago. @return how many */
    @Transactional
    public int forgetOld() {
        return store.forget(clock.instant().minus(KEPT));
    }
}
