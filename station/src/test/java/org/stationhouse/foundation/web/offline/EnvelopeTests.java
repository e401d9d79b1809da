package org.stationhouse.foundation.web.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;

/** What another implementation seals, as a browser does, opens; changed in any bit, it does not. */
@StationTest
class EnvelopeTests {

    private record Sealed(long key, byte[] from, byte[] iv, byte[] sealed) {}

    @Autowired
    Envelope envelope;

    private Sealed sealed(String text, String about) throws Exception {
        String[] key = envelope.key().split("\\.", 2);
        byte[] point = Base64.getDecoder().decode(key[1]);
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        var mine = pairs.generateKeyPair();
        var theirs = KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                                new BigInteger(1, Arrays.copyOfRange(point, 33, 65))),
                        ((ECPublicKey) mine.getPublic()).getParams()));
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(mine.getPrivate());
        agreement.doPhase(theirs, true);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(agreement.generateSecret());
        byte[] secret = digest.digest("web.offline".getBytes(StandardCharsets.US_ASCII));
        byte[] iv = new byte[12];
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, iv));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        ECPoint w = ((ECPublicKey) mine.getPublic()).getW();
        byte[] from = new byte[65];
        from[0] = 4;
        put(w.getAffineX(), from, 1);
        put(w.getAffineY(), from, 33);
        return new Sealed(Long.parseLong(key[0]), from, iv, cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void put(BigInteger number, byte[] to, int at) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, from, to, at + 32 - (bytes.length - from), bytes.length - from);
    }

    @Test
    void whatIsSealedToTheAgencyOpensAndNothingElse() throws Exception {
        Sealed one = sealed("[[\"place\",\"6360 Fountain\"]]", "lee abc /calls");
        assertThat(new String(
                        envelope.open(one.key(), one.from(), one.iv(), one.sealed(), "lee abc /calls"),
                        StandardCharsets.UTF_8))
                .contains("6360 Fountain");
        assertThatThrownBy(() -> envelope.open(one.key(), one.from(), one.iv(), one.sealed(), "kim abc /calls"))
                .isInstanceOf(Envelope.Shut.class);
        assertThatThrownBy(() -> envelope.open(999_999, one.from(), one.iv(), one.sealed(), "lee abc /calls"))
                .isInstanceOf(Envelope.Shut.class);
        for (byte form : new byte[] {2, 3, 6, 7}) {
            byte[] from = one.from().clone();
            from[0] = form;
            byte[] other = form < 4 ? Arrays.copyOf(from, 33) : from;
            assertThatThrownBy(() -> envelope.open(one.key(), other, one.iv(), one.sealed(), "lee abc /calls"))
                    .as("the same point in another form")
                    .isInstanceOf(Envelope.Shut.class);
        }
        var random = Seed.random(getClass());
        for (int n = 0; n < Seed.times(300, 20_000); n++) {
            byte[][] parts = {one.from().clone(), one.iv().clone(), one.sealed().clone()};
            byte[] part = parts[random.nextInt(3)];
            part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> envelope.open(one.key(), parts[0], parts[1], parts[2], "lee abc /calls"))
                    .isInstanceOf(Envelope.Shut.class);
        }
        assertThatCode(() -> sealed("x", "y")).doesNotThrowAnyException();
    }

    @Test
    void noPointOfTheCurveIsRefused() {
        byte[] infinity = new byte[1];
        byte[] off = new byte[65];
        off[0] = 4;
        for (byte[] point : new byte[][] {infinity, off, new byte[0], new byte[33]}) {
            assertThatThrownBy(() -> envelope.open(1, point, new byte[12], new byte[32], "x"))
                    .isInstanceOf(Envelope.Shut.class);
        }
    }
}
