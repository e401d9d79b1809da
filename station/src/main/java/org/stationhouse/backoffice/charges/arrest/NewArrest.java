package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * An arrest as it is entered.
 *
 * @param looks kept with the person, where he is new
 * @param charges in the order of their counts
 */
public record NewArrest(PersonName name, Looks looks, ArrestSaid said, List<Charge> charges) {

    public static final int MOST_CHARGES = 40;

    public NewArrest {
        charges = List.copyOf(charges);
    }
}
