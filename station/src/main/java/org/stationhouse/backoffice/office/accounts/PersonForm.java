package org.stationhouse.backoffice.office.accounts;

import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.staff.Crew;
import org.stationhouse.foundation.staff.Unfit;

/** What the browser sends to correct the name or the number of a person who works here. */
record PersonForm(String last, String first, String middle, String employeeNumber, Integer version) {

    PersonForm(
            @Nullable String last,
            @Nullable String first,
            @Nullable String middle,
            @Nullable String employeeNumber,
            @Nullable Integer version) {
        this.last = last == null ? "" : last.strip();
        this.first = first == null ? "" : first.strip();
        this.middle = middle == null ? "" : middle.strip();
        this.employeeNumber = employeeNumber == null ? "" : employeeNumber.strip();
        this.version = version == null ? 0 : version;
    }

    static PersonForm of(Crew.Member member) {
        return new PersonForm(
                member.lastName(), member.firstName(), member.middleName(), member.employeeNumber(), member.version());
    }

    /** @throws Unfit without a last name, or when it is too long */
    PersonName name() {
        try {
            return new PersonName(last, first, middle);
        } catch (IllegalArgumentException noName) {
            throw new Unfit("last", "staff.member.name.form");
        }
    }
}
