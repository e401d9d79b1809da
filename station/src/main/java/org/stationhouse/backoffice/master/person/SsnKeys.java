package org.stationhouse.backoffice.master.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.RecordKeys;

/**
 * Whole social security numbers: sealed with the key of their person, so that an order takes them with it, and compared by an HMAC
 * under a key of this house, so that the index holds no list of them.
 */
@Component
class SsnKeys {

    private static final String NAME = "master.ssn-key";
    private static final String PURPOSE = "master.ssn";
    private static final int BYTES = 32;

    private final SsnKeyStore settings;
    private final AgencyKeys agency;
    private final RecordKeys records;
    private final TransactionTemplate apart;
    private volatile byte @Nullable [] key;

    SsnKeys(SsnKeyStore settings, AgencyKeys agency, RecordKeys records, PlatformTransactionManager transactions) {
        this.settings = settings;
        this.agency = agency;
        this.records = records;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What the number is compared by; null unless it is whole. */
    @Nullable
    String of(String said) {
        if (Ssn.digits(said).length() != Ssn.WHOLE) {
            return null;
        }
        return hmac(Ssn.digits(said));
    }

    /** What a row that holds such numbers is compared by. */
    String mark(String content) {
        return hmac(content);
    }

    byte[] seal(String person, String said) {
        return records.seal(person, PURPOSE, Ssn.digits(said).getBytes(StandardCharsets.UTF_8));
    }

    String open(String person, byte[] sealed) {
        return new String(records.open(person, PURPOSE, sealed), StandardCharsets.UTF_8);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            byte[] sealed = apart.execute(status -> settings.keep(NAME, agency.seal(NAME, random())));
            known = agency.open(NAME, sealed);
            key = known;
        }
        return known;
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
