package org.stationhouse.foundation.staff.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Timers;

/**
 * The two ceremonies of Web Authentication: making a passkey and proving with one. Both ask for user verification (PIN, finger), so a
 * passkey is two factors in one; it is found by the device itself, so nobody has to type a name.
 */
@Component
public class Ceremony {

    private static final String CHALLENGE = "staff.passkey";
    private static final int BYTES = 32;
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /** A proof that was right. */
    public record Proof(long account, Instant boundAt) {}

    private final PasskeyStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keyData = new AttestedCredentialDataConverter(converter);

    Ceremony(PasskeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What the browser needs to make a passkey, as {@code PublicKeyCredentialCreationOptions} in JSON form. */
    public Map<String, Object> making(Account account, HttpServletRequest request) {
        byte[] handle = store.handle(account.id(), random());
        return Map.of(
                "rp", Map.of("id", request.getServerName(), "name", "Stationhouse"),
                "user",
                        Map.of(
                                "id", BASE64URL.encodeToString(handle),
                                "name", account.name(),
                                "displayName", account.display()),
                "challenge", challenge(request),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(it -> Map.of("type", "public-key", "alg", it.getValue()))
                                .toList(),
                "timeout", Timers.PASSKEY_CHALLENGE.toMillis(),
                "excludeCredentials", described(store.credentials(account.id())),
                "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
                "attestation", "none");
    }

    /**
     * Binds the passkey that the browser made.
     *
     * @param answer {@code PublicKeyCredential} in JSON form
     * @return whether it was right
     */
    public boolean made(Account account, String label, String answer, HttpServletRequest request) {
        ServerProperty server = server(request);
        if (server == null) {
            return false;
        }
        RegistrationData data;
        try {
            data = checks.verifyRegistrationResponseJSON(
                    answer,
                    new RegistrationParameters(
                            server,
                            ALGORITHMS.stream()
                                    .map(it ->
                                            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it))
                                    .toList(),
                            true,
                            true));
        } catch (VerificationException | DataConversionException e) {
            return false;
        }
        if (data.getAttestationObject() == null) {
            return false;
        }
        AuthenticatorData<?> made = data.getAttestationObject().getAuthenticatorData();
        AttestedCredentialData key = made.getAttestedCredentialData();
        if (key == null || store.find(key.getCredentialId()).isPresent()) {
            return false;
        }
        long authenticator = store.bind(PublicRef.fresh(), account.id(), label, clock.instant(), account.name());
        store.insert(
                authenticator,
                account.id(),
                key.getCredentialId(),
                keyData.convert(key),
                made.getSignCount(),
                made.isFlagBE(),
                made.isFlagBS());
        return true;
    }

    /**
     * What the browser needs to prove with a passkey, as {@code PublicKeyCredentialRequestOptions} in JSON form.
     *
     * @param account whose passkeys may answer, null for whoever holds one
     */
    public Map<String, Object> proving(@Nullable Account account, HttpServletRequest request) {
        return Map.of(
                "challenge", challenge(request),
                "rpId", request.getServerName(),
                "timeout", Timers.PASSKEY_CHALLENGE.toMillis(),
                "userVerification", "required",
                "allowCredentials", account == null ? List.of() : described(store.credentials(account.id())));
    }

    /** Whose passkey gave this answer; empty when it is not right. */
    public Optional<Proof> proved(String answer, HttpServletRequest request) {
        ServerProperty server = server(request);
        if (server == null) {
            return Optional.empty();
        }
        try {
            AuthenticationData data = checks.parseAuthenticationResponseJSON(answer);
            PasskeyStore.Kept kept = store.find(data.getCredentialId()).orElse(null);
            if (kept == null) {
                return Optional.empty();
            }
            checks.verify(data, new AuthenticationParameters(server, credential(kept), null, true, true));
            AuthenticatorData<?> shown = data.getAuthenticatorData();
            if (shown == null) {
                return Optional.empty();
            }
            store.used(kept.authenticator(), shown.getSignCount(), shown.isFlagBS(), clock.instant());
            return Optional.of(new Proof(kept.account(), kept.boundAt()));
        } catch (VerificationException | DataConversionException e) {
            return Optional.empty();
        }
    }

    /** Ends a passkey of the account. @return whether there was one */
    public boolean end(PublicRef passkey, Account account) {
        return store.end(passkey, account.id(), clock.instant(), "staff.ended.removed");
    }

    private CredentialRecordImpl credential(PasskeyStore.Kept kept) {
        return new CredentialRecordImpl(
                null,
                true,
                kept.backupEligible(),
                kept.backupState(),
                kept.signatureCount(),
                keyData.convert(kept.keyData()),
                null,
                null,
                null,
                null);
    }

    private static List<Map<String, String>> described(List<byte[]> credentials) {
        return credentials.stream()
                .map(it -> Map.of("type", "public-key", "id", BASE64URL.encodeToString(it)))
                .toList();
    }

    private String challenge(HttpServletRequest request) {
        String fresh = BASE64URL.encodeToString(random());
        request.getSession(true).setAttribute(CHALLENGE, fresh + " " + clock.millis());
        return fresh;
    }

    /** The challenge of this session, once; null when there is none or it is too old. */
    private @Nullable ServerProperty server(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CHALLENGE) instanceof String text)) {
            return null;
        }
        session.removeAttribute(CHALLENGE);
        String[] part = text.split(" ");
        if (clock.millis() - Long.parseLong(part[1]) >= Timers.PASSKEY_CHALLENGE.toMillis()) {
            return null;
        }
        String address = request.getRequestURL().toString();
        String origin =
                address.substring(0, address.length() - request.getRequestURI().length());
        return ServerProperty.builder()
                .origin(new Origin(origin))
                .rpId(request.getServerName())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(part[0])))
                .build();
    }

    private byte[] random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
