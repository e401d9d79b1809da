package org.stationhouse.foundation.vault.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Row;

/**
 * The agency's HMAC of a line: id of the key (8 bytes), then HMAC-SHA-256 over the canonical row without HMAC and transaction id,
 * which only the database knows. It shows that the program wrote the line, before any checkpoint covers it.
 */
final class Hmac {

    private Hmac() {}

    static Row stamped(Row row, AgencyKeys keys) {
        long key = keys.hmacKey();
        byte[] mac = keys.hmac(key, row.canonical());
        return row.with(
                Field.HMAC,
                ByteBuffer.allocate(Long.BYTES + mac.length)
                        .putLong(key)
                        .put(mac)
                        .array());
    }

    static boolean fits(Row row, AgencyKeys keys) {
        byte[] stamp = row.bytes(Field.HMAC);
        if (stamp == null || stamp.length <= Long.BYTES) {
            return false;
        }
        try {
            byte[] mac = keys.hmac(
                    ByteBuffer.wrap(stamp).getLong(),
                    row.without(Field.XID, Field.HMAC).canonical());
            return MessageDigest.isEqual(mac, Arrays.copyOfRange(stamp, Long.BYTES, stamp.length));
        } catch (IllegalArgumentException unknownKey) {
            return false;
        }
    }
}
