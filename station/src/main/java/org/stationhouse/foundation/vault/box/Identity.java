package org.stationhouse.foundation.vault.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.stationhouse.foundation.vault.CannotRun;

/** What opens an envelope: the counterpart of a {@link Recipient}. */
public sealed interface Identity {

    record Holder(PrivateKey key) implements Identity {
        public Holder {
            if (!(key instanceof XECPrivateKey)) {
                throw new IllegalArgumentException("a recipient has an X25519 key");
            }
        }

        @Override
        public String toString() {
            return "Holder[an X25519 private key]";
        }
    }

    record Passphrase(char[] phrase) implements Identity {
        @Override
        public String toString() {
            return "Passphrase[not shown]";
        }
    }

    static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 11 has X25519", e);
        }
    }

    /** Reads a private key in PKCS #8 from a PEM file. */
    static Holder fromPem(Path file) {
        try {
            return of(Recipient.Pem.bytes("PRIVATE KEY", Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRun("There is no X25519 private key in " + file + ".", e);
        }
    }

    static Holder of(byte[] pkcs8) {
        try {
            return new Holder(KeyFactory.getInstance("X25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no X25519 private key", e);
        }
    }
}
