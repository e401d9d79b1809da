package org.stationhouse.desk.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A key that was lent at the counter.
 *
 * @param said what the form says of it
 * @param version counts its changes
 */
public record Tag(long id, PublicRef ref, Said said, int version) {

    /**
     * What the form says of it.
     *
     * @param keyName which key
     * @param holder who took it
     */
    public record Said(String keyName, String holder) {

        public Said {
            if (keyName.isBlank() || holder.isBlank()) {
                throw new IllegalArgumentException("a tag names a key and who took it");
            }
        }

        /** Field to value, for the audit line. */
        public Map<String, @Nullable Object> fields() {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("keyName", keyName);
            fields.put("holder", holder);
            return fields;
        }
    }
}
