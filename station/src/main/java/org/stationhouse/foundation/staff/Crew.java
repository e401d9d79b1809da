package org.stationhouse.foundation.staff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/** The people who work here, or did. */
public interface Crew {

    /** Kind of a person in the audit trail. */
    String KIND = "staff.member";

    /** @param roles ids of the roles of the member's accounts, apart by blanks */
    record Member(
            long id,
            PublicRef ref,
            String lastName,
            String firstName,
            String middleName,
            @Nullable String employeeNumber,
            int version,
            String roles) {

        public PersonName name() {
            return new PersonName(lastName, firstName, middleName);
        }
    }

    /** By name. */
    List<Member> list(Actor actor);

    /** Whom an account can be asked for, by name. */
    List<Member> choices(Actor actor);

    Optional<Member> show(PublicRef ref, Actor actor);

    /**
     * Name and employee number; accounts keep their sign-in names.
     *
     * @throws Unfit when somebody else has the number
     */
    void rename(PublicRef ref, PersonName to, @Nullable String employeeNumber, int version, Actor actor);
}
