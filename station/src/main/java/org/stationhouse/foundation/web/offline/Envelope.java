package org.stationhouse.foundation.web.offline;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.web.Offline;

/**
 * Entries are sealed to the agency: ECDH on P-256 with a fresh key of the browser, SHA-256 of what they share, AES-256-GCM. The
 * agency's scalar comes out of its HMAC key and is kept nowhere, so the browser has nothing by which its own entries can be read.
 */
@Component
class Envelope implements Offline {

    /** The envelope was sealed to another agency, for somebody else, or was changed. */
    static final class Shut extends Exception {

        private static final long serialVersionUID = 1L;

        Shut(Exception why) {
            super(why);
        }
    }

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");
    private static final String PURPOSE = "web.offline";
    private static final int TAG_BITS = 128;
    private static final int POINT_BYTES = 65;

    /** First byte of the one form that the browser sends (SEC 1, 2.3.3); compressed and hybrid forms name the same points. */
    private static final byte UNCOMPRESSED = 4;

    private final AgencyKeys keys;
    private final Map<Long, String> points = new ConcurrentHashMap<>();

    Envelope(AgencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public String key() {
        long id = keys.hmacKey();
        return points.computeIfAbsent(
                id,
                it -> it + "."
                        + Base64.getEncoder()
                                .encodeToString(CURVE.getG()
                                        .multiply(scalar(it))
                                        .normalize()
                                        .getEncoded(false)));
    }

    private BigInteger scalar(long id) {
        byte[] half = keys.hmac(id, (PURPOSE + ":1").getBytes(StandardCharsets.US_ASCII));
        byte[] other = keys.hmac(id, (PURPOSE + ":2").getBytes(StandardCharsets.US_ASCII));
        byte[] both = Arrays.copyOf(half, half.length + other.length);
        System.arraycopy(other, 0, both, half.length, other.length);
        BigInteger below = CURVE.getN().subtract(BigInteger.ONE);
        return new BigInteger(1, both).mod(below).add(BigInteger.ONE);
    }

    /**
     * Opens an envelope.
     *
     * @param id of the key it was sealed to
     * @param from the browser's point, uncompressed
     * @param about what the envelope says on the outside; changed, it opens no more
     */
    byte[] open(long id, byte[] from, byte[] iv, byte[] sealed, String about) throws Shut {
        try {
            if (from.length != POINT_BYTES || from[0] != UNCOMPRESSED) {
                throw new GeneralSecurityException("no uncompressed point");
            }
            ECPoint point = CURVE.getCurve().decodePoint(from);
            if (point.isInfinity() || !point.isValid()) {
                throw new GeneralSecurityException("no point of the curve");
            }
            byte[] shared = org.bouncycastle.util.BigIntegers.asUnsignedByteArray(
                    32, point.multiply(scalar(id)).normalize().getAffineXCoord().toBigInteger());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(shared);
            byte[] key = digest.digest(PURPOSE.getBytes(StandardCharsets.US_ASCII));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Shut(e);
        }
    }
}
