package org.stationhouse.foundation.vault.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.OrderJournal;
import org.stationhouse.foundation.vault.RecordKeys;
import org.stationhouse.foundation.vault.RecordKeys.KeyDestroyed;

@StationTest
class RecordKeysTests {

    @Autowired
    OrderJournal journal;

    @Autowired
    RecordKeys keys;

    @Autowired
    KeyWatch watch;

    @Autowired
    MasterKeyring masters;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final String record = PublicRef.fresh().text();
    private TransactionTemplate tx;

    @BeforeEach
    void eachWithItsTransaction() {
        tx = new TransactionTemplate(transactions);
        watch.look();
    }

    @Test
    void whatIsSealedOpensInItsOwnPlaceOnly() {
        byte[] sealed = sealed("her statement");

        assertThat(new String(sealed, UTF_8)).doesNotContain("statement");
        assertThat(keys.open(record, "text", sealed)).isEqualTo("her statement".getBytes(UTF_8));
        assertThatThrownBy(() -> keys.open(record, "other", sealed)).isInstanceOf(IllegalStateException.class);
        String neighbor = PublicRef.fresh().text();
        byte[] neighbors = tx.execute(status -> keys.seal(neighbor, "text", "x".getBytes(UTF_8)));
        assertThatThrownBy(() -> keys.open(neighbor, "text", sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(neighbors).isNotEmpty();
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] sealed = sealed("her statement");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> keys.open(record, "text", flipped))
                    .as("bit " + bit)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aKnownRecordCostsNoStatement() {
        byte[] sealed = sealed("x");
        keys.open(record, "text", sealed);
        sql.sql("update vault.record_key set wrapped = '\\x00' where record = :record")
                .param("record", record)
                .update();

        assertThat(keys.open(record, "text", sealed)).isEqualTo("x".getBytes(UTF_8));
    }

    @Test
    void aKeyMadeInATransactionThatIsRolledBackIsForgotten() {
        tx.executeWithoutResult(status -> {
            keys.seal(record, "text", "lost".getBytes(UTF_8));
            status.setRollbackOnly();
        });

        byte[] sealed = sealed("kept");

        assertThat(otherNode().open(record, "text", sealed)).isEqualTo("kept".getBytes(UTF_8));
    }

    @Test
    void aTransactionInBetweenDoesNotUseTheKeyOfTheOuterOne() {
        String others = PublicRef.fresh().text();
        var between = new TransactionTemplate(transactions);
        between.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        byte[] inner = tx.execute(status -> {
            keys.seal(record, "text", "outer".getBytes(UTF_8));
            byte[] sealed = between.execute(in -> keys.seal(others, "text", "inner".getBytes(UTF_8)));
            assertThat(MadeHere.soFar()).containsOnlyKeys(record);
            status.setRollbackOnly();
            return sealed;
        });

        assertThat(inner).isNotNull();
        assertThat(keys.open(others, "text", inner)).isEqualTo("inner".getBytes(UTF_8));
    }

    @Test
    void aDestroyedKeyOpensNothingHereAtOnceAndElsewhereAfterTheNextLook() {
        byte[] sealed = sealed("to be destroyed");
        var other = otherNode();
        var otherWatch = new KeyWatch(new RecordKeyStore(sql, Clock.systemUTC()), other, masters);
        otherWatch.look();
        assertThat(other.open(record, "text", sealed)).isNotEmpty();

        tx.executeWithoutResult(status -> keys.destroy(record));
        otherWatch.look();

        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> keys.open(record, "text", sealed));
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> other.open(record, "text", sealed));
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> sealed("again"));
        assertThat(sql.sql("select wrapped is null from vault.record_key where record = :record")
                        .param("record", record)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aRecordThatNeverHadAKeyGetsNoneAfterItsDestruction() {
        tx.executeWithoutResult(status -> keys.destroy(record));

        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> sealed("late"));
    }

    /** A transaction that began early and ends late is still told: the look goes by transactions, not by times or ids. */
    @Test
    void aDestructionThatCommitsLateIsNotMissed() throws Exception {
        byte[] sealed = sealed("late");
        var other = otherNode();
        var otherWatch = new KeyWatch(new RecordKeyStore(sql, Clock.systemUTC()), other, masters);
        var destroyed = new java.util.concurrent.CountDownLatch(1);
        var go = new java.util.concurrent.CountDownLatch(1);
        Thread late = Thread.ofVirtual()
                .start(() -> tx.executeWithoutResult(status -> {
                    keys.destroy(record);
                    destroyed.countDown();
                    await(go);
                }));
        destroyed.await();
        sealedFor(PublicRef.fresh().text(), "newer transaction");
        otherWatch.look();
        assertThat(other.open(record, "text", sealed)).isNotEmpty();
        otherWatch.look();
        go.countDown();
        late.join();
        otherWatch.look();

        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> other.open(record, "text", sealed));
    }

    @Test
    void withoutNewsFromTheDatabaseTheCacheAnswersNothing() {
        var cache = new KeyCache();
        cache.keep(
                record, new RecordKey(1, masters.files().find(masters.current()).key()), cache.round());
        assertThat(cache.get(record)).isNull();

        cache.seen(java.util.List.of(), System.nanoTime());
        assertThat(cache.get(record)).isNotNull();

        cache.seen(java.util.List.of(), System.nanoTime() - KeyCache.TRUST.toNanos());
        assertThat(cache.get(record)).isNull();
    }

    @Test
    void theCacheIsBounded() {
        var cache = new KeyCache();
        var key = masters.files().find(masters.current()).key();
        for (int i = 0; i < KeyCache.MOST + 500; i++) {
            cache.keep("record " + i, new RecordKey(i, key), cache.round());
        }

        assertThat(cache.size()).isEqualTo(KeyCache.MOST);
    }

    @Test
    void manyWritersOfOneNewRecordShareOneKey() throws Exception {
        var random = new Random();
        var seals = new java.util.concurrent.ConcurrentLinkedQueue<byte[]>();
        var threads = new java.util.ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            long pause = random.nextInt(5);
            threads.add(Thread.ofVirtual().start(() -> {
                pause(pause);
                seals.add(sealed("mine"));
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(seals)
                .hasSize(8)
                .allSatisfy(it -> assertThat(keys.open(record, "text", it)).isNotEmpty());
    }

    private byte[] sealed(String text) {
        return sealedFor(record, text);
    }

    private byte[] sealedFor(String whose, String text) {
        byte[] sealed = tx.execute(status -> keys.seal(whose, "text", text.getBytes(UTF_8)));
        assertThat(sealed).isNotNull();
        return sealed;
    }

    private KeyRing otherNode() {
        return new KeyRing(new RecordKeyStore(sql, Clock.systemUTC()), masters, journal);
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
