package org.stationhouse.foundation.paper;

import java.util.Optional;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What a bar code of the house says: {@code SH} and the public reference of a record with its check character, 19 capital letters and
 * digits. The prefix tells a scan of ours from any other that a scanner types.
 */
public final class ScanCode {

    public static final String PREFIX = "SH";

    private ScanCode() {}

    public static String of(PublicRef ref) {
        return PREFIX + ref;
    }

    /** The record that a scan names; empty when it is no code of the house or a damaged one. */
    public static Optional<PublicRef> read(String scanned) {
        String code = scanned.strip().toUpperCase(java.util.Locale.ROOT);
        return code.startsWith(PREFIX) ? PublicRef.typed(code.substring(PREFIX.length())) : Optional.empty();
    }
}
