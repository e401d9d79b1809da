package org.stationhouse.backoffice.master.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.foundation.kernel.Place;

/**
 * What the browser sends to enter or to change an organization.
 *
 * @param phone phone, address, source and answer are of a new one only
 * @param answer which of those offered is meant, or none
 * @param version version that a change was made on; 0 for a new one
 */
record OrganizationForm(
        @NotBlank @Size(max = Organization.LONGEST) @Pattern(regexp = "[\\P{Cc}]*[\\p{L}\\p{N}][\\P{Cc}]*")
        String name,

        @Pattern(regexp = "BUSINESS|TOW|INSURER|AGENCY|SCHOOL|MEDICAL|OTHER")
        String kind,

        @Size(max = 40) @Pattern(regexp = NO_CONTROL) String phone,

        @Size(max = Place.LONGEST) @Pattern(regexp = NO_CONTROL)
        String address,

        @Size(max = Said.LONGEST_SOURCE) @Pattern(regexp = NO_CONTROL)
        String source,

        @Size(max = 20) String answer,

        Integer version) {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** A field that the browser left out is an empty one. */
    OrganizationForm {
        name = name == null ? "" : name;
        kind = kind == null ? "" : kind;
        phone = phone == null ? "" : phone;
        address = address == null ? "" : address;
        source = source == null ? "" : source;
        answer = answer == null ? "" : answer;
        version = version == null ? 0 : version;
    }

    static OrganizationForm empty(String name) {
        return new OrganizationForm(name, "BUSINESS", "", "", "", "", 0);
    }

    static OrganizationForm of(Organization one) {
        return new OrganizationForm(one.name(), one.kind(), "", "", "", "", one.version());
    }

    /** Whether a name stands there that can be read. */
    boolean named() {
        return name.codePoints().anyMatch(Character::isLetterOrDigit) && name.length() <= Organization.LONGEST;
    }

    NewOrganization toNewOrganization() {
        boolean place = address.codePoints().anyMatch(Character::isLetterOrDigit);
        boolean number = phone.chars().anyMatch(Character::isDigit);
        return new NewOrganization(kind, name, number ? phone : "", place ? address : "", source);
    }
}
