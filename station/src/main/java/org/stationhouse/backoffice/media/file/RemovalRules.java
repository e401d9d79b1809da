package org.stationhouse.backoffice.media.file;

import java.util.Objects;
import org.stationhouse.backoffice.media.file.Attachment.Standing;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;

/**
 * Which step an attachment takes: kept -> held -> kept, kept -> asked -> removed or kept. A hold beats every removal, and two persons
 * remove (DESIGN section 3, destruction).
 */
final class RemovalRules {

    private static final String CITE = "Attachments: a hold beats removal, and two persons remove";

    sealed interface Ruling {
        record Allowed() implements Ruling {}

        record Refused(String why) implements Ruling {}

        default void enforce() {
            if (this instanceof Refused it) {
                throw new Refusal(it.why(), CITE);
            }
        }
    }

    private RemovalRules() {}

    /** @param kind the line that the step leaves in the history */
    static Ruling step(Standing from, String kind, Actor actor) {
        return switch (from) {
            case Standing.Kept it when kind.equals("HELD") || kind.equals("ASKED") -> new Ruling.Allowed();
            case Standing.Kept it -> new Ruling.Refused("Nothing of this kind was asked for this attachment.");
            case Standing.Held it when kind.equals("LIFTED") -> new Ruling.Allowed();
            case Standing.Held it ->
                new Ruling.Refused("This attachment is held by " + it.by() + ": lift the hold first.");
            case Standing.Asked it when kind.equals("HELD") || kind.equals("DECLINED") -> new Ruling.Allowed();
            case Standing.Asked it
            when !kind.equals("REMOVED") -> new Ruling.Refused("Its removal is asked for: decide on that first.");
            case Standing.Asked it
            when it.account() == null || Objects.equals(it.account(), actor.account()) ->
                new Ruling.Refused("Another person than the one who asked removes it.");
            case Standing.Asked it -> new Ruling.Allowed();
            case Standing.Removed it -> new Ruling.Refused("This attachment was removed.");
        };
    }

    static String word(Standing standing) {
        return switch (standing) {
            case Standing.Kept it -> "KEPT";
            case Standing.Held it -> "HELD";
            case Standing.Asked it -> "ASKED";
            case Standing.Removed it -> "REMOVED";
        };
    }
}
