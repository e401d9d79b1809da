package org.stationhouse.foundation.staff.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProofTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:10Z");

    @Test
    void aPasswordMatchesItselfOnlyAndInWhateverUnicodeFormItIsTyped() {
        var passwords = new Passwords();
        String hash = passwords.hash("caf\u00e9 lamp 9");

        assertThat(hash).startsWith("pbkdf2-sha512$210000$");
        assertThat(passwords.matches("caf\u00e9 lamp 9", hash)).isTrue();
        assertThat(passwords.matches("cafe\u0301 lamp 9", hash)).isTrue();
        assertThat(passwords.matches("caf\u00e9 lamp 9 ", hash)).isFalse();
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
        assertThat(passwords.hash("caf\u00e9 lamp 9")).isNotEqualTo(hash);
    }

    @Test
    void nobodyTakesAsLongAsSomebody() {
        var passwords = new Passwords();
        String hash = passwords.hash("kettle violin");
        long known = time(() -> passwords.matches("wrong one", hash));
        long unknown = time(() -> passwords.matches("wrong one", null));

        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    private static long time(Runnable act) {
        act.run();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            act.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    void theCodesAreThoseOfRfc6238() {
        // RFC 6238 appendix B, the secret "12345678901234567890" in Base32; its 8 digits end in our 6
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
    }

    @Test
    void aCodeNamesItsStepOneEarlyOrLateAndNoFurther() {
        String secret = Totp.freshSecret();
        long step = NOW.getEpochSecond() / 30;

        assertThat(secret).matches("[A-Z2-7]{32}");
        for (int off = -1; off <= 1; off++) {
            String code = Totp.code(secret, NOW.plusSeconds(30L * off));
            assertThat(Totp.step(secret, code, NOW)).hasValue(step + off);
        }
        assertThat(Totp.step(secret, Totp.code(secret, NOW.plusSeconds(60)), NOW))
                .isEmpty();
        assertThat(Totp.step(secret, Totp.code(secret, NOW.minusSeconds(60)), NOW))
                .isEmpty();
        assertThat(Totp.step(secret, "12345", NOW)).isEmpty();
        assertThat(Totp.step(secret, "abcdef", NOW)).isEmpty();
    }

    @Test
    void recoveryCodesAreReadAsPeopleTypeThem() {
        var codes = RecoveryCodes.fresh();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d{1,2}-[0-9A-Z]{5}-[0-9A-Z]{5}"));
        RecoveryCodes.Typed tenth = RecoveryCodes.read(codes.get(9));
        assertThat(tenth.place()).isEqualTo(10);
        assertThat(RecoveryCodes.read(
                        codes.get(9).toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(tenth);
        assertThat(RecoveryCodes.read("3-OIL1O-00000")).isEqualTo(new RecoveryCodes.Typed(3, "0111000000"));
        assertThat(RecoveryCodes.read("123456").place()).isZero();
        assertThat(RecoveryCodes.read("11-AAAAA-BBBBB").place()).isZero();
        assertThat(RecoveryCodes.freshSlip()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void theShippedListIsRead() throws Exception {
        assertThat(new org.springframework.core.io.ClassPathResource("staff/banned-words.txt").exists())
                .isTrue();
    }
}
