package org.stationhouse.desk.dispatch.visitor;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Somebody who came into the building.
 *
 * @param from the contact at the counter that he was before; null when he was signed in at once
 * @param cameAt when
 * @param badgeBackAt when he gave his badge back; null while he has one, and when he never had
 * @param takenBy sign-in name of who signed him in
 * @param takenCode code of the same person as an owner of tasks; null when he is none
 * @param told how many hosts were told of him, one after the other
 * @param version counts its changes
 */
public record Visitor(
        long id,
        PublicRef ref,
        Said said,
        @Nullable From from,
        Instant cameAt,
        @Nullable Instant badgeBackAt,
        String takenBy,
        @Nullable String takenCode,
        int told,
        VisitorState state,
        int version) {

    /** Kind of record in audit lines, search entries and tasks. */
    public static final String KIND = "dispatch.visitor";

    static final int LONGEST_NAME = 80;
    static final int LONGEST_ORGANIZATION = 120;
    static final int LONGEST_PURPOSE = 500;
    static final int LONGEST_OFFICE = 80;
    static final int LONGEST_BADGE = 12;
    static final int LONGEST_WORDS = 300;

    /** What he showed; its number is never kept (CJIS Security Policy PE-8(3): no more of a person than the record needs). */
    public enum Seen {
        LICENSE,
        STATE_ID,
        PASSPORT,
        MILITARY,
        CONSULAR,
        TRIBAL,
        WORK,
        KNOWN,
        NONE,
        REFUSED;

        /** Whether somebody knows by it who he is. */
        public boolean known() {
            return this != NONE && this != REFUSED;
        }
    }

    /**
     * What is said of a visitor.
     *
     * @param name as said, last name first where it is known; of one who gives none how he looks
     * @param organization whom he comes from; null for nobody
     * @param host the colleague or queue that he comes to; null where only an office is named
     * @param office where he goes; null when the host says it
     * @param badge number of the badge that he was given; null for none
     * @param minor whether he is under 18 and came alone
     * @param plate of his car in the lot; null when not said
     */
    public record Said(
            String name,
            @Nullable String organization,
            String purpose,
            @Nullable Host host,
            @Nullable String office,
            @Nullable String badge,
            Seen seen,
            boolean minor,
            @Nullable Plate plate) {

        /** Host and office in one line. */
        public String to() {
            return Stream.of(host == null ? null : host.name(), office)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }

        /** The same with another host. */
        Said to(@Nullable Host other) {
            return new Said(name, organization, purpose, other, office, badge, seen, minor, plate);
        }
    }

    /**
     * To whom somebody comes.
     *
     * @param code as an {@link org.stationhouse.backoffice.worklist.Owner} has it
     * @param name as others know him, or the name of the queue
     */
    public record Host(String code, String name) {}

    /** The contact at the counter that became this visitor. */
    public record From(long id, PublicRef ref, String number) {}

    /** Whether he is in the house. */
    public boolean inside() {
        return !(state instanceof VisitorState.Left);
    }

    /** Whether a badge of the house is still with him. */
    public boolean badgeOut() {
        return said.badge() != null && badgeBackAt == null;
    }
}
