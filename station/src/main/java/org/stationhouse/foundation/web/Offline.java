package org.stationhouse.foundation.web;

/** What a browser needs to keep an entry while the server is away. */
public interface Offline {

    /** Id of the key and the agency's public point on P-256, uncompressed in base 64, with a point between: {@code 3.BK4x...}. */
    String key();
}
