package org.stationhouse.foundation.vault.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.keys.AgencyKeyStore.Purpose;

/** {@link AgencyKeys}: made once, kept wrapped in the database, held in memory from the start. */
@Service
class KeptAgencyKeys implements AgencyKeys, InitializingBean {

    /** Kind of wrapped thing; the purpose follows it, so that keys of two purposes can't be swapped. */
    static final String KIND = "agency";

    private static final String SEALED = "sealed";
    private static final int PUBLIC = 32;

    private record Signing(PrivateKey secret, byte[] open) {}

    private final AgencyKeyStore store;
    private final MasterKeyring masters;
    private final TransactionTemplate apart;
    /** Each is copied for a message: to find the algorithm anew costs more than to hash a line. */
    private volatile Map<Long, Mac> hmacs = Map.of();

    private volatile Map<Long, Signing> signings = Map.of();
    private volatile long hmacKey;
    private volatile long checkpointKey;

    KeptAgencyKeys(AgencyKeyStore store, MasterKeyring masters, PlatformTransactionManager transactions) {
        this.store = store;
        this.masters = masters;
        this.apart = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        apart.executeWithoutResult(status -> {
            store.lock();
            if (store.keys().isEmpty()) {
                make();
            }
            load();
        });
    }

    private void make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] info = pair.getPublic().getEncoded();
            store.insertKey(Purpose.AUDIT_HMAC, wrap(Purpose.AUDIT_HMAC, Envelope.random(32)), null);
            store.insertKey(
                    Purpose.CHECKPOINT,
                    wrap(Purpose.CHECKPOINT, pair.getPrivate().getEncoded()),
                    Arrays.copyOfRange(info, info.length - PUBLIC, info.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    private byte[] wrap(Purpose purpose, byte[] key) {
        return masters.wrap(key, KIND, purpose.name());
    }

    private void load() {
        var macs = new HashMap<Long, Mac>();
        var signers = new HashMap<Long, Signing>();
        for (AgencyKeyStore.Row row : store.keys()) {
            byte[] clear = masters.unwrap(row.wrapped(), KIND, row.purpose().name());
            switch (row.purpose()) {
                case AUDIT_HMAC -> {
                    macs.put(row.id(), mac(clear));
                    hmacKey = row.id();
                }
                case CHECKPOINT -> {
                    byte[] open = row.open32();
                    if (open == null) {
                        throw new IllegalStateException("checkpoint key " + row.id() + " has no public half");
                    }
                    signers.put(row.id(), new Signing(secret(clear), open));
                    checkpointKey = row.id();
                }
            }
        }
        hmacs = Map.copyOf(macs);
        signings = Map.copyOf(signers);
    }

    private static Mac mac(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    private static PrivateKey secret(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checkpoint key can't be read", e);
        }
    }

    @Override
    public long hmacKey() {
        return hmacKey;
    }

    @Override
    public byte[] hmac(long key, byte[] message) {
        try {
            return ((Mac) had(hmacs.get(key), key).clone()).doFinal(message);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java can't copy an HMAC", e);
        }
    }

    @Override
    public long checkpointKey() {
        return checkpointKey;
    }

    @Override
    public byte[] sign(long key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(had(signings.get(key), key).secret());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java can't sign with Ed25519", e);
        }
    }

    @Override
    public byte[] checkpointPublic(long key) {
        return had(signings.get(key), key).open().clone();
    }

    @Override
    public byte[] seal(String purpose, byte[] clear) {
        return masters.wrap(clear, SEALED, purpose);
    }

    @Override
    public byte[] open(String purpose, byte[] sealed) {
        return masters.unwrap(sealed, SEALED, purpose);
    }

    private static <T> T had(@Nullable T key, long id) {
        if (key == null) {
            throw new IllegalArgumentException("the agency has no key " + id + " of this purpose");
        }
        return key;
    }
}
