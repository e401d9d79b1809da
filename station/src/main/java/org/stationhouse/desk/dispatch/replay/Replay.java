package org.stationhouse.desk.dispatch.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallLine;
import org.stationhouse.desk.dispatch.CallStatus;
import org.stationhouse.desk.dispatch.CallTimes;

/**
 * A call as it unfolded: that it came in, and each line of its log as it was written, with what was known of the call then. What was
 * put right later stands as it was said until the line that put it right.
 */
record Replay(List<Moment> moments) {

    Replay {
        moments = List.copyOf(moments);
    }

    /**
     * One of its lines.
     *
     * @param line null for the first, that the call came in
     * @param from number of the attached call that the line is from; null for its own
     * @param at when it was written down
     * @param gap since the one before; zero for the first
     * @param since since the first
     * @param then how the call stood after it
     */
    record Moment(
            @Nullable CallLine line, @Nullable String from, Instant at, Duration gap, Duration since, Stand then) {}

    /** What was known of the call. @param state word of its status */
    record Stand(
            String state,
            @Nullable String nature,
            @Nullable String priority,
            @Nullable String place,
            @Nullable String party,
            @Nullable String phone,
            @Nullable String unit) {

        Stand in(String other) {
            return new Stand(other, nature, priority, place, party, phone, unit);
        }

        Stand had(@Nullable String other) {
            return new Stand(state, nature, priority, place, party, phone, other);
        }

        Stand with(String field, @Nullable String value) {
            return switch (field) {
                case "nature" -> new Stand(state, value, priority, place, party, phone, unit);
                case "priority" -> new Stand(state, nature, value, place, party, phone, unit);
                case "place" -> new Stand(state, nature, priority, value, party, phone, unit);
                case "party" -> new Stand(state, nature, priority, place, value, phone, unit);
                case "phone" -> new Stand(state, nature, priority, place, party, value, unit);
                default -> throw new IllegalArgumentException("no such field of a call: " + field);
            };
        }
    }

    static Replay of(CallBook.Whole whole) {
        List<CallLine> own = whole.lines().stream()
                .filter(it -> !whole.from().containsKey(it.id()))
                .toList();
        Stand stand = began(whole.call(), own);
        Instant first = received(whole.call(), own);
        var moments = new ArrayList<Moment>();
        moments.add(new Moment(null, null, first, Duration.ZERO, Duration.ZERO, stand));
        Instant before = first;
        for (CallLine line : whole.lines()) {
            String from = whole.from().get(line.id());
            stand = from == null ? after(stand, line) : stand;
            moments.add(new Moment(
                    line,
                    from,
                    line.at(),
                    Duration.between(before, line.at()),
                    Duration.between(first, line.at()),
                    stand));
            before = line.at();
        }
        return new Replay(moments);
    }

    /** As it was first said: what stands now, with every change taken back. */
    private static Stand began(Call call, List<CallLine> own) {
        Stand stand = new Stand(
                begins(call, own),
                call.about(),
                String.valueOf(call.priority()),
                call.place().text(),
                call.party() == null ? null : call.party().toString(),
                call.phone(),
                null);
        for (CallLine line : own.reversed()) {
            if (line.kind() == CallLine.Kind.CHANGE) {
                stand = stand.with(Objects.requireNonNull(line.field()), line.was());
            }
        }
        return stand;
    }

    /** A call that was entered for later was scheduled at first; one that was put off first waited. */
    private static String begins(Call call, List<CallLine> own) {
        if (call.came().dueAt() == null) {
            return new CallStatus.Waiting().word();
        }
        boolean later = own.stream()
                .filter(it -> it.kind() == CallLine.Kind.LATER || "COME".equals(it.field()))
                .findFirst()
                .map(it -> it.kind() != CallLine.Kind.LATER || it.wasMoment() != null)
                .orElse(true);
        return later ? new CallStatus.Scheduled().word() : new CallStatus.Waiting().word();
    }

    private static Instant received(Call call, List<CallLine> own) {
        return own.stream()
                .filter(it -> it.kind() == CallLine.Kind.TIME
                        && CallTimes.Mark.RECEIVED.name().equals(it.field()))
                .findFirst()
                .map(CallLine::wasMoment)
                .orElse(call.times().received());
    }

    private static Stand after(Stand stand, CallLine line) {
        Stand moved = line.state() == null ? stand : stand.in(line.state());
        return switch (line.kind()) {
            case CHANGE -> moved.with(Objects.requireNonNull(line.field()), line.said());
            case STEP ->
                switch (Objects.requireNonNull(line.field())) {
                    case "DISPATCH" -> moved.had(line.said());
                    case "REOPEN" -> moved.had(null);
                    default -> moved;
                };
            case UNIT ->
                switch (Objects.requireNonNull(line.field())) {
                    case "EXCHANGED" -> Objects.equals(stand.unit(), line.was()) ? moved.had(line.said()) : moved;
                    case "LEFT" -> line.was() == null ? moved : moved.had(line.was());
                    default -> moved;
                };
            case NOTE, TIME, CASE, PAPER, OFFLINE, ANSWER, ATTACH, SPLIT, LATER, TRANSFER -> moved;
        };
    }

    /** Hours, minutes and seconds, {@code 0:02:05}; what was written before the time it was received is 0. */
    static String clock(Duration time) {
        Duration whole = time.isNegative() ? Duration.ZERO : time;
        return "%d:%02d:%02d".formatted(whole.toHours(), whole.toMinutesPart(), whole.toSecondsPart());
    }
}
