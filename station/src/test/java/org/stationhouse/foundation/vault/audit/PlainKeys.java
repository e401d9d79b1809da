package org.stationhouse.foundation.vault.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.ledger.NoteSigner;

/** Keys of an agency in memory, to work the audit without the rest of the house. */
final class PlainKeys implements AgencyKeys {

    private final List<KeyPair> pairs = new ArrayList<>(List.of(NoteSigner.newKey()));

    private final Mac mac = mac();

    private static Mac mac() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec("the agency".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void rotate() {
        pairs.add(NoteSigner.newKey());
    }

    @Override
    public long hmacKey() {
        return 1;
    }

    @Override
    public byte[] hmac(long key, byte[] message) {
        if (key != 1) {
            throw new IllegalArgumentException("no such key");
        }
        try {
            return ((Mac) mac.clone()).doFinal(message);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long checkpointKey() {
        return pairs.size() - 1L;
    }

    @Override
    public byte[] sign(long key, byte[] message) {
        try {
            var sign = Signature.getInstance("Ed25519");
            sign.initSign(pairs.get((int) key).getPrivate());
            sign.update(message);
            return sign.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] checkpointPublic(long key) {
        byte[] encoded = pairs.get((int) key).getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    @Override
    public byte[] seal(String purpose, byte[] clear) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] open(String purpose, byte[] sealed) {
        throw new UnsupportedOperationException();
    }
}
