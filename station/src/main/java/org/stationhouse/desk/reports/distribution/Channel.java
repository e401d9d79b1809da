package org.stationhouse.desk.reports.distribution;

/** How a packet gets to its recipient. */
enum Channel {
    /** on paper, handed over by a person */
    PRINT,
    /** as a file into a folder from which the recipient takes it */
    FOLDER,
    /** by HTTPS, signed, to an address of the recipient */
    WEBHOOK
}
