package org.stationhouse.desk.reports.distribution;

/** What happens to a packet; {@code reports/packet-steps.csv} says where each leads. */
enum PacketStep {
    /** it lies in the recipient's folder */
    SEND,
    /** it did not get through and is tried again */
    WAIT,
    /** the recipient has it */
    DELIVER,
    /** it is not tried any more */
    FAIL,
    /** it goes on paper */
    PRINT,
    /** somebody has it tried again */
    RESEND,
    /** it does not go */
    CANCEL
}
