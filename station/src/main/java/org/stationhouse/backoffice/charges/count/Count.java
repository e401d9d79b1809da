package org.stationhouse.backoffice.charges.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One count of an arrest as it stands.
 *
 * @param number in its arrest, from 1
 * @param booked as it was booked, as put right since
 * @param dispositions what became of it, oldest first, without those taken back
 * @param droppedWhy why it is not charged after all, null while it is
 */
public record Count(
        int number,
        Charge booked,
        List<Disposition> dispositions,
        @Nullable String droppedWhy) {

    public Count {
        dispositions = List.copyOf(dispositions);
    }

    public Stage stage() {
        if (droppedWhy != null) {
            return Stage.DROPPED;
        }
        Disposition last = last();
        return last == null ? Stage.BOOKED : last.outcome().kind().stage();
    }

    /** What became of it last; null while nothing did. */
    public @Nullable Disposition last() {
        return dispositions.isEmpty() ? null : dispositions.getLast();
    }

    /** What the court was asked for last; null when nothing was filed. */
    public @Nullable Charge filed() {
        return dispositions.reversed().stream()
                .flatMap(it -> it.outcome() instanceof Outcome.Filed filed ? Stream.of(filed.as()) : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    /** What he was convicted of; null where he was not, or where that was undone. */
    public @Nullable Charge convicted() {
        Disposition last = last();
        return last != null && last.outcome() instanceof Outcome.Convicted it ? it.of() : null;
    }

    /** As it is charged now: convicted of, else filed as, else booked as. */
    public Charge now() {
        Charge convicted = convicted();
        Charge filed = filed();
        return convicted != null ? convicted : filed != null ? filed : booked;
    }

    /** @throws org.stationhouse.foundation.staff.Refusal when it was dropped */
    public void mayChange() {
        CountRules.mayChange(this);
    }

    /** @throws org.stationhouse.foundation.staff.Refusal when something became of it */
    public void mayDrop() {
        CountRules.mayDrop(this);
    }

    /**
     * @param arrested day of the arrest
     * @throws org.stationhouse.foundation.staff.Refusal when that does not follow, or its day is out of order
     */
    public void mayDispose(Disposition next, LocalDate arrested, LocalDate today) {
        CountRules.mayDispose(this, next, arrested, today);
    }

    /** @throws org.stationhouse.foundation.staff.Refusal when there is nothing to take back */
    public void mayTakeBack() {
        CountRules.mayTakeBack(this);
    }

    /** What is odd about it. @param warrant whether the arrest was made on a warrant */
    public List<Warning> warnings(boolean warrant) {
        return CountRules.warnings(this, warrant);
    }

    Count with(CountLine line) {
        var more = new ArrayList<>(dispositions);
        return switch (line.kind()) {
            case ADDED -> throw new IllegalStateException("count " + number + " was added twice");
            case CHANGED -> new Count(number, Objects.requireNonNull(line.charge()), dispositions, droppedWhy);
            case DROPPED -> new Count(number, booked, dispositions, String.valueOf(line.why()));
            case DISPOSED -> {
                more.add(Objects.requireNonNull(line.disposition()));
                yield new Count(number, booked, more, droppedWhy);
            }
            case TAKEN_BACK -> {
                more.removeLast();
                yield new Count(number, booked, more, droppedWhy);
            }
        };
    }
}
