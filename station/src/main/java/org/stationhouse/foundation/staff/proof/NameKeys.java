package org.stationhouse.foundation.staff.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.vault.AgencyKeys;

/**
 * How failed attempts remember the name that was typed: by an HMAC under a key of this house, because people type passwords into the
 * name's field by mistake.
 */
@Component
public class NameKeys {

    private static final String NAME = "staff.name-key";
    private static final int BYTES = 32;

    private final SettingStore settings;
    private final AgencyKeys keys;
    private final TransactionTemplate apart;
    private volatile byte @Nullable [] key;

    NameKeys(SettingStore settings, AgencyKeys keys, PlatformTransactionManager transactions) {
        this.settings = settings;
        this.keys = keys;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Key of a name as typed; capital letters and blanks around it make no difference. */
    public String of(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            String plain = name.strip().toLowerCase(Locale.ROOT);
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            byte[] sealed = apart.execute(status -> settings.keep(NAME, keys.seal(NAME, random())));
            known = keys.open(NAME, sealed);
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
