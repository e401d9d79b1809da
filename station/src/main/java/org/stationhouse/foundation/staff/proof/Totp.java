package org.stationhouse.foundation.staff.proof;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.SecretGenerator;
import com.bastiaanjansen.otp.TOTPGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Codes of an authenticator app (RFC 6238): 6 digits, SHA-1, a new one every 30 seconds; one step early or late is taken. */
public final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int SECRET_BITS = 160;

    private Totp() {}

    /** A new secret in Base32, 32 letters. */
    public static String freshSecret() {
        return new String(SecretGenerator.generate(SECRET_BITS), StandardCharsets.US_ASCII);
    }

    /** Whether this can be the secret of an app: Base32, at least 80 bits. */
    public static boolean isSecret(String secret) {
        return secret.matches("[A-Z2-7]{16,128}");
    }

    /**
     * The step that the code belongs to; empty when it belongs to none near now. Whoever takes a code stores its step, so that it
     * can't be used again.
     */
    public static OptionalLong step(String secret, String code, Instant now) {
        String digits = code.replaceAll("\\s", "");
        if (!digits.matches("\\d{" + DIGITS + "}")) {
            return OptionalLong.empty();
        }
        TOTPGenerator generator = generator(secret);
        OptionalLong found = OptionalLong.empty();
        for (int off = -1; off <= 1; off++) {
            Instant at = now.plusSeconds((long) off * STEP_SECONDS);
            boolean same = MessageDigest.isEqual(
                    generator.at(at).getBytes(StandardCharsets.US_ASCII), digits.getBytes(StandardCharsets.US_ASCII));
            if (same && found.isEmpty()) {
                found = OptionalLong.of(Math.floorDiv(at.getEpochSecond(), STEP_SECONDS));
            }
        }
        return found;
    }

    /** The code of a moment, for tests and demonstrations. */
    public static String code(String secret, Instant at) {
        return generator(secret).at(at);
    }

    /** What the picture on the page says to the app. */
    public static String address(String secret, String issuer, String name) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(name) + "?secret=" + secret + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    private static TOTPGenerator generator(String secret) {
        // the library takes the Base32 text, not the decoded secret
        return new TOTPGenerator.Builder(secret.getBytes(StandardCharsets.US_ASCII))
                .withHOTPGenerator(hotp -> {
                    hotp.withPasswordLength(DIGITS);
                    hotp.withAlgorithm(HMACAlgorithm.SHA1);
                })
                .withPeriod(Duration.ofSeconds(STEP_SECONDS))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
