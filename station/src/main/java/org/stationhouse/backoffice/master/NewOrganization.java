package org.stationhouse.backoffice.master;

/**
 * What is said of an organization that may be new; empty where nothing was said.
 *
 * @param kind one of BUSINESS, TOW, INSURER, AGENCY, SCHOOL, MEDICAL, OTHER
 * @param source who said it, on what occasion
 */
public record NewOrganization(String kind, String name, String phone, String address, String source) {

    public NewOrganization {
        name = name.strip().replaceAll("\\s+", " ");
        phone = phone.strip();
        address = address.strip();
        source = source.strip();
    }
}
