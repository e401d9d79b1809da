package org.stationhouse.backoffice.charges.count;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a count. */
public sealed interface Outcome {

    /** Let go without charge. @param ground subdivision of California PC 849(b), null where that is not the law */
    record Released(@Nullable Ground ground) implements Outcome {}

    /** Charged in court. @param as what the complaint says, which may differ from what was booked */
    record Filed(Charge as) implements Outcome {}

    /** The prosecutor declined. */
    record Rejected(String reason) implements Outcome {}

    /** Brought before a magistrate. */
    record Arraigned() implements Outcome {}

    record HeldToAnswer() implements Outcome {}

    /** @param program as typed */
    record Diverted(String program) implements Outcome {}

    record Dismissed(String reason) implements Outcome {}

    /** @param of what, which may be less than what was filed */
    record Convicted(Charge of) implements Outcome {}

    record Acquitted() implements Outcome {}

    /** @param court the other court that goes on with it */
    record Transferred(String court) implements Outcome {}

    /** @param agency who goes on with it */
    record OtherAgency(String agency) implements Outcome {}

    /** Subdivisions of California PC 849(b). */
    enum Ground {
        /** (1) insufficient grounds for a complaint */
        INSUFFICIENT,
        /** (2) intoxication only */
        INTOXICATION,
        /** (3) under the influence only, delivered to a hospital or facility */
        DRUGS,
        /** (4) driving under the influence, delivered to a hospital */
        DRIVING,
        /** (5) delivered for mental health evaluation or treatment */
        TREATMENT;

        /** Its number in brackets. */
        public int number() {
            return ordinal() + 1;
        }
    }

    /** Kinds, with the stages that each may follow; the words stand in the messages under {@code charges.outcome}. */
    enum Kind {
        FILED(Stage.FILED, EnumSet.of(Stage.BOOKED, Stage.FILED, Stage.DECIDED)),
        RELEASED(Stage.DECIDED, EnumSet.of(Stage.BOOKED)),
        REJECTED(Stage.DECIDED, EnumSet.of(Stage.BOOKED)),
        ARRAIGNED(Stage.FILED, EnumSet.of(Stage.BOOKED, Stage.FILED)),
        HELD_TO_ANSWER(Stage.FILED, EnumSet.of(Stage.BOOKED, Stage.FILED)),
        DIVERTED(Stage.FILED, EnumSet.of(Stage.BOOKED, Stage.FILED)),
        CONVICTED(Stage.DECIDED, EnumSet.of(Stage.BOOKED, Stage.FILED)),
        DISMISSED(Stage.DECIDED, EnumSet.of(Stage.BOOKED, Stage.FILED)),
        ACQUITTED(Stage.DECIDED, EnumSet.of(Stage.BOOKED, Stage.FILED)),
        TRANSFERRED(Stage.DECIDED, EnumSet.of(Stage.BOOKED, Stage.FILED)),
        OTHER_AGENCY(Stage.DECIDED, EnumSet.of(Stage.BOOKED, Stage.FILED));

        private final Stage stage;
        private final Set<Stage> after;

        Kind(Stage stage, Set<Stage> after) {
            this.stage = stage;
            this.after = Set.copyOf(after);
        }

        /** Where the count stands then. */
        public Stage stage() {
            return stage;
        }

        public boolean follows(Stage now) {
            return after.contains(now);
        }

        /** Whether it names what it is for: the section filed, the section convicted of. */
        public boolean charged() {
            return this == FILED || this == CONVICTED;
        }

        /** Whether it needs words: a reason, a program, a court, an agency. */
        public boolean worded() {
            return switch (this) {
                case REJECTED, DISMISSED, DIVERTED, TRANSFERRED, OTHER_AGENCY -> true;
                case FILED, RELEASED, ARRAIGNED, HELD_TO_ANSWER, CONVICTED, ACQUITTED -> false;
            };
        }
    }

    default Kind kind() {
        return switch (this) {
            case Released it -> Kind.RELEASED;
            case Filed it -> Kind.FILED;
            case Rejected it -> Kind.REJECTED;
            case Arraigned it -> Kind.ARRAIGNED;
            case HeldToAnswer it -> Kind.HELD_TO_ANSWER;
            case Diverted it -> Kind.DIVERTED;
            case Dismissed it -> Kind.DISMISSED;
            case Convicted it -> Kind.CONVICTED;
            case Acquitted it -> Kind.ACQUITTED;
            case Transferred it -> Kind.TRANSFERRED;
            case OtherAgency it -> Kind.OTHER_AGENCY;
        };
    }

    /** The section filed or convicted of; null for others. */
    default @Nullable Charge charge() {
        return switch (this) {
            case Filed it -> it.as();
            case Convicted it -> it.of();
            case Released it -> null;
            case Rejected it -> null;
            case Arraigned it -> null;
            case HeldToAnswer it -> null;
            case Diverted it -> null;
            case Dismissed it -> null;
            case Acquitted it -> null;
            case Transferred it -> null;
            case OtherAgency it -> null;
        };
    }

    /** The reason, program, court or agency; null for others. */
    default @Nullable String said() {
        return switch (this) {
            case Rejected it -> it.reason();
            case Diverted it -> it.program();
            case Dismissed it -> it.reason();
            case Transferred it -> it.court();
            case OtherAgency it -> it.agency();
            case Released it -> null;
            case Filed it -> null;
            case Arraigned it -> null;
            case HeldToAnswer it -> null;
            case Convicted it -> null;
            case Acquitted it -> null;
        };
    }

    /** The subdivision of PC 849(b); null for others. */
    default @Nullable Ground ground() {
        return this instanceof Released it ? it.ground() : null;
    }

    /**
     * @param said used by those that need words
     * @param charge used by those that name a section
     * @param ground used by a release
     * @throws IllegalArgumentException when one that it needs is missing
     */
    static Outcome of(Kind kind, @Nullable String said, @Nullable Charge charge, @Nullable Ground ground) {
        String words = said == null ? "" : said;
        if (kind.worded() && words.isBlank() || kind.charged() && charge == null) {
            throw new IllegalArgumentException(kind + " says more");
        }
        return switch (kind) {
            case RELEASED -> new Released(ground);
            case FILED -> new Filed(Objects.requireNonNull(charge));
            case REJECTED -> new Rejected(words);
            case ARRAIGNED -> new Arraigned();
            case HELD_TO_ANSWER -> new HeldToAnswer();
            case DIVERTED -> new Diverted(words);
            case DISMISSED -> new Dismissed(words);
            case CONVICTED -> new Convicted(Objects.requireNonNull(charge));
            case ACQUITTED -> new Acquitted();
            case TRANSFERRED -> new Transferred(words);
            case OTHER_AGENCY -> new OtherAgency(words);
        };
    }
}
