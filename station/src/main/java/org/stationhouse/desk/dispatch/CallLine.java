package org.stationhouse.desk.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a call's log. Lines are only added: a correction is a new line that names the old one.
 *
 * @param id inside the database; orders the log
 * @param at when it was written
 * @param by sign-in name of the operator
 * @param kind what it records
 * @param field step, time mark, field or question that it is about; null for a note
 * @param said the note, the reason, the answer, or what the field holds since
 * @param was what the field held before; null unless a field changed
 * @param moment the time set by a step or a correction; null otherwise
 * @param wasMoment the time that stood before; null otherwise
 * @param corrects line that this one corrects; null when none
 */
public record CallLine(
        long id,
        Instant at,
        String by,
        Kind kind,
        @Nullable String field,
        @Nullable String said,
        @Nullable String was,
        @Nullable Instant moment,
        @Nullable Instant wasMoment,
        @Nullable Long corrects) {

    /** What a line records. */
    public enum Kind {
        /** what was said */
        NOTE,
        /** a step of the call */
        STEP,
        /** a status time put right */
        TIME,
        /** a field put right */
        CHANGE,
        /** the case that the call became */
        CASE,
        /** that the call was written on paper first, and by whom */
        PAPER,
        /** that the call was written down while the server was away, and when */
        OFFLINE,
        /** what a unit did on the call: its call sign, and for whom it came */
        UNIT,
        /** what was answered to a question of the nature */
        ANSWER,
        /** that two calls are about the same: TO in the log of the one attached, GOT in that of the other */
        ATTACH,
        /** that they are not after all: FROM in the log of the one attached before, LOST in that of the other */
        SPLIT,
        /** that the call is seen to at another time, and why */
        LATER,
        /** that another agency took the call: which, who there, when and why */
        TRANSFER
    }

    public static final int LONGEST_NOTE = 4_000;

    /** Where the call stands after it; null where it moves nothing. */
    public @Nullable String state() {
        return switch (kind) {
            case STEP -> field == null ? null : CallStates.SHIPPED.to(Step.valueOf(field));
            case ATTACH -> "TO".equals(field) ? CallStates.SHIPPED.to(Step.ATTACH) : null;
            case SPLIT -> "FROM".equals(field) ? CallStates.SHIPPED.to(Step.SPLIT) : null;
            case LATER -> CallStates.SHIPPED.to(Step.PUT_OFF);
            case TRANSFER -> CallStates.SHIPPED.to(Step.TRANSFER);
            case NOTE, TIME, CHANGE, CASE, PAPER, OFFLINE, UNIT, ANSWER -> null;
        };
    }

    /** Whether it says that the call was attached or split off: both logs say so. */
    boolean ties() {
        return kind == Kind.ATTACH || kind == Kind.SPLIT;
    }

    CallLine at(long place) {
        return new CallLine(place, at, by, kind, field, said, was, moment, wasMoment, corrects);
    }

    /** The line as those see it who are not assigned to the restricted case that it names. */
    CallLine withCaseShut() {
        return kind == Kind.CASE ? new CallLine(id, at, by, kind, field, null, was, moment, wasMoment, corrects) : this;
    }

    static CallLine note(Instant at, String by, String said, @Nullable Long corrects) {
        return new CallLine(0, at, by, Kind.NOTE, null, said, null, null, null, corrects);
    }

    static CallLine step(Instant at, String by, Step step, @Nullable String said, Instant moment) {
        return new CallLine(0, at, by, Kind.STEP, step.name(), said, null, moment, null, null);
    }

    static CallLine time(
            Instant at, String by, CallTimes.Mark mark, String reason, Instant moment, @Nullable Instant before) {
        return new CallLine(0, at, by, Kind.TIME, mark.name(), reason, null, moment, before, null);
    }

    static CallLine change(Instant at, String by, String field, @Nullable String said, @Nullable String before) {
        return new CallLine(0, at, by, Kind.CHANGE, field, said, before, null, null, null);
    }

    static CallLine paper(Instant at, String by, String writtenBy) {
        return new CallLine(0, at, by, Kind.PAPER, null, writtenBy, null, null, null, null);
    }

    static CallLine offline(Instant at, String by, Instant written) {
        return new CallLine(0, at, by, Kind.OFFLINE, null, null, null, written, null, null);
    }

    static CallLine unit(Instant at, String by, String move, String unit, @Nullable String other) {
        return new CallLine(0, at, by, Kind.UNIT, move, unit, other, null, null, null);
    }

    static CallLine answer(Instant at, String by, Answered answered) {
        return new CallLine(0, at, by, Kind.ANSWER, answered.asked(), answered.answer(), null, null, null, null);
    }

    static CallLine later(Instant at, String by, String reason, Instant due, @Nullable Instant before) {
        return new CallLine(0, at, by, Kind.LATER, null, reason, null, due, before, null);
    }

    static CallLine transfer(Instant at, String by, CallTransfers.Transfer transfer) {
        return new CallLine(
                0,
                at,
                by,
                Kind.TRANSFER,
                transfer.agency(),
                transfer.reason(),
                transfer.person(),
                transfer.at(),
                null,
                null);
    }

    static CallLine attach(Instant at, String by, String side, String number) {
        return new CallLine(0, at, by, Kind.ATTACH, side, number, null, null, null, null);
    }

    static CallLine split(Instant at, String by, String side, String number, String reason) {
        return new CallLine(0, at, by, Kind.SPLIT, side, reason, number, null, null, null);
    }

    static CallLine inCase(Instant at, String by, String number) {
        return new CallLine(0, at, by, Kind.CASE, null, number, null, null, null, null);
    }
}
