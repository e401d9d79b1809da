package org.stationhouse.backoffice.charges.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.foundation.staff.Refusal;

/** Whatever is added, changed, dropped, disposed and taken back, in any order: the counts stand as a naive model has them, and no line is lost. */
class CountHistoryTests {

    private static final LocalDate TODAY = Charges.DAY.plusDays(400);

    /** A count as somebody would keep it on a card: what stands there is crossed out and written anew. */
    private static final class Card {
        private String booked = "";
        private boolean dropped;
        private final List<String> stamps = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
    }

    private static final List<String> FINAL =
            List.of("RELEASED", "REJECTED", "CONVICTED", "DISMISSED", "ACQUITTED", "TRANSFERRED", "OTHER_AGENCY");
    private static final List<String> FIRST_ONLY = List.of("RELEASED", "REJECTED");

    @Test
    void randomHistoriesEndAsInANaiveModel() {
        Random chance = Seed.random(CountHistoryTests.class);
        int lines = 0;
        int refused = 0;
        for (int run = 0; run < Seed.times(2_000, 50_000); run++) {
            var cards = new TreeMap<Integer, Card>();
            CountSheet sheet = CountSheet.of(List.of());
            for (int step = 1 + chance.nextInt(25); step > 0; step--) {
                CountLine line = line(chance, sheet);
                boolean may = allowed(sheet, line);
                assertThat(may)
                        .as("seed %d run %d: %s", Seed.number(), run, line)
                        .isEqualTo(wouldWrite(cards, line));
                if (may) {
                    sheet = sheet.and(line);
                    write(cards, line);
                    lines++;
                    assertThat(sheet.lines()).endsWith(line);
                } else {
                    refused++;
                }
            }
            same(sheet, cards, run);
        }
        System.out.printf("count-history: lines=%d refused=%d seed=%d%n", lines, refused, Seed.number());
        assertThat(refused).isPositive();
    }

    private static CountLine line(Random chance, CountSheet sheet) {
        int number =
                sheet.counts().isEmpty() ? 0 : 1 + chance.nextInt(sheet.counts().size());
        if (number == 0 || chance.nextInt(5) == 0) {
            return CountLine.added(Charges.AT, "test", sheet.next(), charge(chance), null);
        }
        return switch (chance.nextInt(5)) {
            case 0 -> CountLine.changed(Charges.AT, "test", number, charge(chance), "better known");
            case 1 -> CountLine.dropped(Charges.AT, "test", number, "not him");
            case 2 -> CountLine.takenBack(Charges.AT, "test", number, "another one");
            default -> {
                Outcome.Kind kind = Outcome.Kind.values()[chance.nextInt(Outcome.Kind.values().length)];
                yield CountLine.disposed(
                        Charges.AT,
                        "test",
                        number,
                        Charges.disposition(Charges.outcome(kind), Charges.DAY.plusDays(chance.nextInt(420) - 10)));
            }
        };
    }

    private static Charge charge(Random chance) {
        return Charges.of(
                String.valueOf(100 + chance.nextInt(500)),
                "Offense " + chance.nextInt(9),
                Level.Grade.values()[chance.nextInt(4)],
                Charges.DAY);
    }

    private static boolean allowed(CountSheet sheet, CountLine line) {
        try {
            Count count = sheet.count(line.count()).orElse(null);
            switch (line.kind()) {
                case ADDED -> CountRules.offenseBefore(Objects.requireNonNull(line.charge()), Charges.DAY);
                case CHANGED -> CountRules.mayChange(Objects.requireNonNull(count));
                case DROPPED -> CountRules.mayDrop(Objects.requireNonNull(count));
                case TAKEN_BACK -> CountRules.mayTakeBack(Objects.requireNonNull(count));
                case DISPOSED ->
                    CountRules.mayDispose(
                            Objects.requireNonNull(count),
                            Objects.requireNonNull(line.disposition()),
                            Charges.DAY,
                            TODAY);
            }
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static boolean wouldWrite(TreeMap<Integer, Card> cards, CountLine line) {
        if (line.kind() == CountLine.Kind.ADDED) {
            return true;
        }
        Card card = Objects.requireNonNull(cards.get(line.count()));
        if (card.dropped) {
            return false;
        }
        String last = card.stamps.isEmpty() ? "" : card.stamps.getLast();
        return switch (line.kind()) {
            case ADDED, CHANGED -> true;
            case DROPPED -> last.isEmpty();
            case TAKEN_BACK -> !last.isEmpty();
            case DISPOSED -> {
                Disposition next = Objects.requireNonNull(line.disposition());
                String kind = next.outcome().kind().name();
                boolean inTime = !next.on().isBefore(Charges.DAY)
                        && !next.on().isAfter(TODAY)
                        && (card.days.isEmpty() || !next.on().isBefore(card.days.getLast()));
                yield inTime
                        && (kind.equals("FILED")
                                || last.isEmpty()
                                || !FINAL.contains(last) && !FIRST_ONLY.contains(kind));
            }
        };
    }

    private static void write(TreeMap<Integer, Card> cards, CountLine line) {
        Card card = cards.computeIfAbsent(line.count(), it -> new Card());
        switch (line.kind()) {
            case ADDED, CHANGED ->
                card.booked = Objects.requireNonNull(line.charge()).text();
            case DROPPED -> card.dropped = true;
            case TAKEN_BACK -> {
                card.stamps.removeLast();
                card.days.removeLast();
            }
            case DISPOSED -> {
                Disposition next = Objects.requireNonNull(line.disposition());
                card.stamps.add(next.outcome().kind().name());
                card.days.add(next.on());
            }
        }
    }

    private static void same(CountSheet sheet, TreeMap<Integer, Card> cards, int run) {
        assertThat(sheet.counts()).as("seed %d run %d", Seed.number(), run).hasSameSizeAs(cards.values());
        boolean waits = true;
        boolean over = true;
        for (var entry : cards.entrySet()) {
            Card card = entry.getValue();
            Count count = sheet.count(entry.getKey()).orElseThrow();
            assertThat(count.booked().text()).isEqualTo(card.booked);
            assertThat(count.droppedWhy() != null).isEqualTo(card.dropped);
            assertThat(count.dispositions().stream()
                            .map(it -> it.outcome().kind().name()))
                    .isEqualTo(card.stamps);
            if (!card.dropped) {
                waits &= card.stamps.isEmpty();
                over &= !card.stamps.isEmpty() && FINAL.contains(card.stamps.getLast());
            }
        }
        assertThat(sheet.stage() == Stage.BOOKED)
                .as("waiting, seed %d run %d", Seed.number(), run)
                .isEqualTo(waits);
        assertThat(sheet.stage() == Stage.DECIDED)
                .as("decided, seed %d run %d", Seed.number(), run)
                .isEqualTo(over && !sheet.charged().isEmpty());
    }
}
