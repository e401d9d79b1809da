package org.stationhouse.desk.reports.distribution;

import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A line out of the house that an administrator has opened. Who is reached by none gets paper.
 *
 * @param channel {@link Channel#FOLDER} or {@link Channel#WEBHOOK}
 * @param address name of the folder, or the address of the web hook
 * @param withdrawn whether nothing leaves by it any more
 */
record Connection(long id, PublicRef ref, String name, Channel channel, String address, boolean withdrawn) {

    static final String KIND = "reports.connection";
    static final int LONGEST_NAME = 60;
    static final int LONGEST_ADDRESS = 300;
    static final int SHORTEST_SECRET = 32;
    static final int LONGEST_SECRET = 200;
}
