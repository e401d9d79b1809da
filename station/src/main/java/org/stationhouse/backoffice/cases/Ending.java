package org.stationhouse.backoffice.cases;

import java.time.LocalDate;
import org.stationhouse.backoffice.cases.CaseStatus.Closing;

/** How a case is closed, with what its status asks for beside the reason. */
public sealed interface Ending {

    int LONGEST = 500;

    /** At least one person was arrested, charged or turned over for prosecution. */
    record ByArrest() implements Ending {}

    /**
     * An offender is known and can't be arrested.
     *
     * @param exceptional why, outside of the agency's control (NIBRS data element 4)
     * @param clearedOn date of the clearance (NIBRS data element 5)
     * @param offender the offender identified, as he stands in the people of the case
     * @param cause what supports his arrest and prosecution
     * @param location where he is, exactly
     */
    record ByException(Exceptional exceptional, LocalDate clearedOn, String offender, String cause, String location)
            implements Ending {}

    /** It is no crime that was reported, as the investigation showed. */
    record Unfounded(Why unfounded) implements Ending {}

    /** Nobody works on it for now. @param reviewOn when somebody looks at it again */
    record Inactive(LocalDate reviewOn) implements Ending {}

    /** What was reported was never said to be a crime. */
    record NoCrime() implements Ending {}

    /** Another agency has it. */
    record Referred() implements Ending {}

    /** Cleared exceptionally, NIBRS data element 4; the words stand in the messages under {@code cases.exceptional}. */
    enum Exceptional {
        /** the offender died */
        A,
        /** prosecution declined, for other than lack of probable cause */
        B,
        /** in custody of another jurisdiction, extradition denied */
        C,
        /** the victim refused to cooperate */
        D,
        /** a juvenile who was not taken into custody */
        E
    }

    /** Why a complaint is unfounded; the words stand in the messages under {@code cases.unfounded}. */
    enum Why {
        FALSE,
        BASELESS
    }

    default Closing closing() {
        return switch (this) {
            case ByArrest it -> Closing.ARREST;
            case ByException it -> Closing.EXCEPTION;
            case Unfounded it -> Closing.UNFOUNDED;
            case Inactive it -> Closing.INACTIVE;
            case NoCrime it -> Closing.NO_CRIME;
            case Referred it -> Closing.REFERRED;
        };
    }
}
