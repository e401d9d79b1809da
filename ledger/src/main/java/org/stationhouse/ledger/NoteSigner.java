package org.stationhouse.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.function.UnaryOperator;

/** Signs notes with an Ed25519 key. The private key never shows in a text of this class. */
public final class NoteSigner {
    private final NoteKey key;
    private final UnaryOperator<byte[]> signing;

    private NoteSigner(NoteKey key, UnaryOperator<byte[]> signing) {
        this.key = key;
        this.signing = signing;
    }

    public static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    public static NoteSigner of(String name, KeyPair pair) {
        return of(NoteKey.of(name, pair.getPublic()), text -> sign(pair.getPrivate(), text));
    }

    /** @param signing gives the 64 bytes of an Ed25519 signature, wherever the private key lies */
    public static NoteSigner of(NoteKey key, UnaryOperator<byte[]> signing) {
        return new NoteSigner(key, signing);
    }

    public NoteKey key() {
        return key;
    }

    byte[] sign(byte[] text) {
        return signing.apply(text);
    }

    private static byte[] sign(PrivateKey secret, byte[] text) {
        try {
            var sign = Signature.getInstance("Ed25519");
            sign.initSign(secret);
            sign.update(text);
            return sign.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key that can't sign", e);
        }
    }
}
