package org.stationhouse.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** Signs notes with an Ed25519 key (java.security). The private key never shows in a text of this class. */
public final class NoteSigner {
    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    public static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    public static NoteSigner of(String name, KeyPair pair) {
        return new NoteSigner(NoteKey.of(name, pair.getPublic()), pair.getPrivate());
    }

    /** @param pkcs8 the private key as {@link PrivateKey#getEncoded} gave it */
    public static NoteSigner of(NoteKey key, byte[] pkcs8) {
        try {
            var secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            var signer = new NoteSigner(key, secret);
            if (!key.verifies(key.raw(), signer.sign(key.raw())))
                throw new BadLedger("a private key does not fit its public key");
            return signer;
        } catch (GeneralSecurityException e) {
            throw new BadLedger("a private key is no Ed25519 key");
        }
    }

    public NoteKey key() {
        return key;
    }

    byte[] sign(byte[] text) {
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
