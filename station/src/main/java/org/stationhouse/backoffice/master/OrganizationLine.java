package org.stationhouse.backoffice.master;

import org.stationhouse.foundation.kernel.PublicRef;

/**
 * An organization in one line.
 *
 * @param id inside the database
 * @param number number in the index, for example {@code O26-000123}
 * @param kind one of BUSINESS, TOW, INSURER, AGENCY, SCHOOL, MEDICAL, OTHER
 * @param name as it calls itself
 * @param phone the number said last that holds today, empty when none does
 * @param address the address said last that holds today, empty when none does
 */
public record OrganizationLine(
        long id, PublicRef ref, String number, String kind, String name, String phone, String address) {}
