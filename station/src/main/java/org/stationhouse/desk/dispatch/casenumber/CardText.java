package org.stationhouse.desk.dispatch.casenumber;

/**
 * What the agency prints on every card.
 *
 * @param phone where the reporting person reaches the agency; empty until it is set: then the agency's own number stands there, or a line to be filled in by hand
 * @param adding how something is added to the report
 * @param copies how a copy is had
 * @param version counts its changes
 */
public record CardText(String phone, String adding, String addingEs, String copies, String copiesEs, int version) {

    static final int LONGEST_PHONE = 40;
    static final int LONGEST_TEXT = 180;
}
