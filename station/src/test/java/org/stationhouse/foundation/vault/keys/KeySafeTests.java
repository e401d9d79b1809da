package org.stationhouse.foundation.vault.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.KeySafe;
import org.stationhouse.foundation.vault.OrderJournal;
import org.stationhouse.foundation.vault.RecordKeys;

@StationTest
class KeySafeTests {

    @Autowired
    OrderJournal journal;

    @Autowired
    KeySafe safe;

    @Autowired
    RecordKeys keys;

    @Autowired
    AgencyKeys agency;

    @Autowired
    MasterKeyring masters;

    @Autowired
    DataFolder folder;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path papers;

    private final Actor console = Actor.console("root");
    private final Map<String, byte[]> sealed = new HashMap<>();

    @BeforeEach
    void someRecords() {
        for (int i = 0; i < 30; i++) {
            String record = PublicRef.fresh().text();
            sealed.put(
                    record,
                    new TransactionTemplate(transactions)
                            .execute(status -> keys.seal(record, "text", record.getBytes(UTF_8))));
        }
    }

    @Test
    void afterRotationEverythingOpensAndNothingIsUnderTheOldKey() throws IOException {
        byte[] ofAgency = agency.seal("test", "kept".getBytes(UTF_8));
        byte[] mac = agency.hmac(agency.hmacKey(), "line".getBytes(UTF_8));
        long before = masters.current();

        KeySafe.Rotated rotated = safe.rotate(console);

        assertThat(rotated.from()).isEqualTo(MasterKey.name(before));
        assertThat(rotated.to()).isEqualTo(MasterKey.name(masters.current())).isNotEqualTo(rotated.from());
        assertThat(rotated.rewrapped()).isGreaterThanOrEqualTo(30);
        assertThat(wrapsUnder(before)).isZero();
        var fresh = new KeyRing(new RecordKeyStore(sql, Clock.systemUTC()), masters, journal);
        sealed.forEach(
                (record, it) -> assertThat(fresh.open(record, "text", it)).isEqualTo(record.getBytes(UTF_8)));
        assertThat(agency.open("test", ofAgency)).isEqualTo("kept".getBytes(UTF_8));
        var reloaded = new KeptAgencyKeys(new AgencyKeyStore(sql, Clock.systemUTC()), masters, transactions);
        reloaded.afterPropertiesSet();
        assertThat(reloaded.hmac(reloaded.hmacKey(), "line".getBytes(UTF_8))).isEqualTo(mac);
        assertThat(safe.masters())
                .filteredOn(it -> it.state() == KeySafe.State.CURRENT)
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(rotated.to()));
        assertThat(safe.masters()).allSatisfy(it -> assertThat(it.here()).isTrue());
        assertThat(verbs(rotated.to())).contains("vault.keys.rotate");
    }

    @Test
    void anotherNodeFollowsTheRotation() {
        var other = new MasterKeyring(folder, new AgencyKeyStore(sql, Clock.systemUTC()), transactions);
        other.afterPropertiesSet();
        var store = new RecordKeyStore(sql, Clock.systemUTC());
        var watch = new KeyWatch(store, new KeyRing(store, other, journal), other);

        KeySafe.Rotated rotated = safe.rotate(console);
        watch.look();

        assertThat(MasterKey.name(other.current())).isEqualTo(rotated.to());
    }

    @Test
    void aLostKeysFolderComesBackWholeFromTheTwoHalves() throws IOException {
        safe.rotate(console);
        List<Path> halves = safe.escrow(papers, console);
        DataFolder lost = lostCopy();

        var recovered = KeyRecovery.recover(lost, Files.readString(halves.get(1)), Files.readString(halves.get(0)));

        assertThat(contents(lost.keys())).isEqualTo(contents(folder.keys()));
        assertThat(recovered.written())
                .containsExactlyInAnyOrderElementsOf(contents(folder.keys()).keySet());
        assertThat(verbs(recovered.master())).contains("vault.keys.escrow");
        assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> safe.escrow(papers, console));
    }

    @Test
    void theHalvesOfAnotherAgencyChangeNothing() throws IOException {
        DataFolder lost = lostCopy();
        MasterKey others = MasterKey.fresh();
        List<Half> halves = Half.split(others);

        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> KeyRecovery.recover(
                        lost,
                        halves.get(0).paper("A", others, Clock.systemUTC().instant()),
                        halves.get(1).paper("B", others, Clock.systemUTC().instant())))
                .withMessageContaining("the data needs " + MasterKey.name(masters.current()));
        assertThat(lost.keys()).doesNotExist();
    }

    @Test
    void theDrillOpensSampleRecordsAndTellsWhatItCouldNot() throws IOException {
        List<Path> halves = safe.escrow(papers, console);
        String a = Files.readString(halves.get(0));
        String b = Files.readString(halves.get(1));

        KeySafe.Drilled good = safe.drill(a, b, console);

        assertThat(good.failed()).isEmpty();
        assertThat(good.passed()).isTrue();
        assertThat(good.opened()).anyMatch(it -> it.startsWith("record ")).anyMatch(it -> it.startsWith("agency key"));
        assertThat(safe.masters())
                .filteredOn(it -> it.id().equals(good.master()))
                .singleElement()
                .satisfies(it -> assertThat(it.drilledAt()).isNotNull());

        sql.sql(
                        "update vault.record_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1) where wrapped is not null")
                .update();
        try {
            assertThat(safe.drill(a, b, console).passed()).isFalse();
        } finally {
            sql.sql(
                            "update vault.record_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1) where wrapped is not null")
                    .update();
        }
        assertThat(verbs(good.master())).contains("vault.keys.drill");
    }

    @Test
    void aKeysFolderThatLacksTheKeyStopsTheStart() throws IOException {
        DataFolder foreign = DataFolder.at(papers.resolve("foreign"));
        new MasterKeys(foreign.keys()).add(MasterKey.fresh());
        var start = new MasterKeyring(foreign, new AgencyKeyStore(sql, Clock.systemUTC()), transactions);

        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(start::afterPropertiesSet)
                .withMessageContaining(MasterKey.name(masters.current()))
                .withMessageContaining("keys recover");
    }

    private DataFolder lostCopy() throws IOException {
        DataFolder lost = DataFolder.at(papers.resolve("lost"));
        Files.createDirectories(lost.data());
        Files.copy(folder.data().resolve(SealedKeys.NAME), lost.data().resolve(SealedKeys.NAME));
        return lost;
    }

    private static Map<String, String> contents(Path keys) throws IOException {
        var all = new HashMap<String, String>();
        try (var files = Files.list(keys)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                all.put(String.valueOf(file.getFileName()), text);
            }
        }
        return all;
    }

    private long wrapsUnder(long master) {
        var seen = new ArrayList<Long>();
        sql.sql(
                        "select wrapped from vault.record_key where wrapped is not null union all select wrapped from vault.agency_key")
                .query(byte[].class)
                .list()
                .forEach(it -> seen.add(Envelope.keyId(it)));
        return seen.stream().filter(it -> it == master).count();
    }

    private List<String> verbs(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
