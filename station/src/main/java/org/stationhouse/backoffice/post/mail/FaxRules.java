package org.stationhouse.backoffice.post.mail;

import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** What a fax must obey. */
final class FaxRules {

    private FaxRules() {}

    /**
     * A confidential fax goes to a number that was typed twice, or that a fax to the same recipient has reached before.
     *
     * @param again the number as typed a second time, null when it was not
     * @param known whether a fax to this recipient has reached this number, and none went astray there
     */
    static void sure(Fax fax, @Nullable Phone again, boolean known) {
        if (fax.way() == Fax.Way.IN) {
            return;
        }
        if (again != null && !again.equals(fax.number())) {
            throw new Unfit("again", "post.fax.again.other");
        }
        if (fax.confidential() && again == null && !known) {
            throw new Unfit("again", "post.fax.again.needed");
        }
    }

    /** What is sent about a case is confidential. */
    static void confidential(Fax fax, boolean aboutCase) {
        if (fax.way() == Fax.Way.OUT && aboutCase && !fax.confidential()) {
            throw new Unfit("confidential", "post.fax.confidential.case");
        }
    }

    /** The report comes once; a fax that failed may go through later, and one that went may turn out to have gone astray. */
    static void reported(Fax fax, Fax.Result to) {
        boolean fits = fax.way() == Fax.Way.OUT
                && switch (fax.result()) {
                    case null -> true;
                    case FAILED -> to == Fax.Result.SENT;
                    case SENT -> to == Fax.Result.WRONG_NUMBER;
                    case WRONG_NUMBER -> false;
                };
        if (!fits) {
            throw new Refusal(
                    "The result of this fax stands already.", "Fax log: the transmission report is noted as it comes");
        }
    }
}
