package org.stationhouse.desk.dispatch.unit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.Disposition;

/**
 * What the browser sends of the board: one step of one unit.
 *
 * @param unit call sign as typed or chosen
 * @param step the button pressed; null where the form was sent without one
 * @param pending the step that was asked for and lacks something, taken where no button was pressed
 * @param call number of a call, for a dispatch
 * @param other call sign of the unit that takes over
 * @param said where to, what, why
 * @param seen call signs and versions of the units that the board showed, {@code 2A12:3 2A13:1}
 */
record BoardForm(
        @Size(max = Unit.LONGEST_SIGN) @Pattern(regexp = NO_CONTROL)
        String unit,

        @Nullable UnitStep step,

        @Nullable UnitStep pending,

        @Size(max = 40) @Pattern(regexp = NO_CONTROL) String call,

        @Size(max = Unit.LONGEST_SIGN) @Pattern(regexp = NO_CONTROL)
        String other,

        @Nullable Disposition disposition,

        @Size(max = Unit.LONGEST_SAID) @Pattern(regexp = NO_CONTROL)
        String said,

        @Size(max = 20_000) @Pattern(regexp = NO_CONTROL) String seen) {

    static final String NO_CONTROL = "\\P{Cc}*";

    private static final int VERB = 1;
    private static final int REST = 2;

    /** A field that the browser left out is an empty one. */
    BoardForm {
        unit = text(unit);
        call = text(call);
        other = text(other);
        said = text(said);
        seen = text(seen);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static BoardForm of(String unit, String call) {
        return new BoardForm(unit, null, null, call, "", null, "", "");
    }

    /**
     * A step in one line, as the command bar has it: {@code 2A12 d 123}, {@code 2A12 onscene}, {@code 2A12 c report}. Words that are no
     * step leave the unit chosen.
     */
    static BoardForm line(String line) {
        String[] words = line.strip().split("[\\s.,]+", REST + 1);
        UnitStep step = words.length > VERB ? UnitStep.said(words[VERB]).orElse(null) : null;
        String rest = step != null && words.length > REST ? words[REST] : "";
        return switch (step) {
            case DISPATCH -> new BoardForm(words[0], null, step, rest, "", null, "", "");
            case EXCHANGE -> new BoardForm(words[0], null, step, "", rest, null, "", "");
            case CLEAR -> {
                Disposition ended = disposition(rest);
                yield new BoardForm(words[0], null, step, "", "", ended, ended == null ? rest : "", "");
            }
            case null -> of(words[0], "");
            case EN_ROUTE, ARRIVE, TRANSPORT, CHECK, BUSY, OUT, OFF ->
                new BoardForm(words[0], null, step, "", "", null, rest, "");
        };
    }

    /** The one disposition that begins so; null when none or several do. */
    private static @Nullable Disposition disposition(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replace(' ', '_');
        var like = Arrays.stream(Disposition.values())
                .filter(it -> it != Disposition.HISTORY
                        && !plain.isEmpty()
                        && it.name().startsWith(plain))
                .toList();
        return like.size() == 1 ? like.getFirst() : null;
    }

    /** What is to be done; null when only a unit was chosen. */
    @Nullable
    UnitStep todo() {
        return step == null ? pending : step;
    }

    UnitDesk.Seen unitSeen() {
        return seen(unit);
    }

    UnitDesk.@Nullable Seen otherSeen() {
        return other.isEmpty() ? null : seen(other);
    }

    private UnitDesk.Seen seen(String callSign) {
        Map<String, Integer> versions = Arrays.stream(seen.split(" "))
                .map(it -> it.split(":"))
                .filter(it -> it.length == 2 && it[1].matches("\\d{1,9}"))
                .collect(Collectors.toMap(it -> it[0], it -> Integer.valueOf(it[1]), (one, other) -> one));
        String sign = Unit.sign(callSign);
        return new UnitDesk.Seen(sign, Objects.requireNonNullElse(versions.get(sign), 0));
    }

    @Nullable
    String words() {
        return said.isEmpty() ? null : said;
    }
}
