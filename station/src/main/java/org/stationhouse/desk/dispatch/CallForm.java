package org.stationhouse.desk.dispatch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.web.Merge;
import org.stationhouse.foundation.web.TypedTime;

/**
 * What the browser sends to log or to change a call.
 *
 * @param priority null for the one that the nature suggests
 * @param answers to the questions of the nature, see {@link Answered}; empty when a call is changed
 * @param attach number and version of the call that this one is attached to at once; empty for none
 * @param source how a new call came in
 * @param unit which unit came upon a new call; empty for none
 * @param due when a new call is to be seen to, as typed; empty for now
 * @param version version that a change was made on; 0 for a new call
 */
record CallForm(
        @NotBlank @Size(max = NewCall.LONGEST_NATURE) @Pattern(regexp = NO_CONTROL)
        String nature,

        @Nullable @Min(1) @Max(5) Integer priority,

        @NotBlank @Size(max = Place.LONGEST) @Pattern(regexp = NO_CONTROL)
        String place,

        @Size(max = PersonName.LONGEST) @Pattern(regexp = NO_CONTROL)
        String party,

        @Size(max = NewCall.LONGEST_PHONE) @Pattern(regexp = NO_CONTROL)
        String phone,

        @Size(max = CallLine.LONGEST_NOTE) @Pattern(regexp = NO_NUL)
        String narrative,

        @Size(max = Answered.LONGEST) @Pattern(regexp = Answered.LINES)
        String answers,

        @Pattern(regexp = "(C\\d{2}-\\d{6,9} \\d{1,9})?") String attach,

        Source source,

        @Size(max = StepSaid.LONGEST_UNIT) @Pattern(regexp = NO_CONTROL)
        String unit,

        @Size(max = 40) @Pattern(regexp = NO_CONTROL) String due,

        Integer version)
        implements Merge.Mergeable<CallForm> {

    static final String NO_CONTROL = "\\P{Cc}*";
    static final String NO_NUL = "[^\\x00]*";

    /** A field that the browser left out is an empty one. */
    CallForm {
        nature = nature == null ? "" : nature;
        place = place == null ? "" : place;
        version = version == null ? 0 : version;
        party = party == null ? "" : party;
        phone = phone == null ? "" : phone;
        narrative = narrative == null ? "" : narrative;
        answers = answers == null ? "" : answers;
        attach = attach == null ? "" : attach;
        source = source == null ? Source.PHONE : source;
        unit = unit == null ? "" : unit;
        due = due == null ? "" : due;
    }

    static CallForm empty() {
        return new CallForm("", null, "", "", "", "", "", "", Source.PHONE, "", "", 0);
    }

    static CallForm of(QuickLine line) {
        return new CallForm(
                line.nature(),
                null,
                line.place(),
                line.party(),
                line.phone(),
                line.narrative(),
                "",
                "",
                Source.PHONE,
                "",
                "",
                0);
    }

    static CallForm of(Call call) {
        return new CallForm(
                call.about(),
                call.priority(),
                call.place().text(),
                call.party() == null ? "" : call.party().toString(),
                call.phone() == null ? "" : call.phone(),
                "",
                "",
                "",
                Source.PHONE,
                "",
                "",
                call.version());
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("nature", nature);
        fields.put("place", place);
        fields.put("party", party);
        fields.put("phone", phone);
        fields.put("priority", priority == null ? "" : priority.toString());
        return fields;
    }

    @Override
    public CallForm merged(Map<String, String> values, int current) {
        String chosen = values.getOrDefault("priority", "");
        return new CallForm(
                values.getOrDefault("nature", ""),
                chosen.isEmpty() ? null : Integer.valueOf(chosen),
                values.getOrDefault("place", ""),
                values.getOrDefault("party", ""),
                values.getOrDefault("phone", ""),
                narrative,
                answers,
                attach,
                source,
                unit,
                due,
                current);
    }

    /** The answers count as the nature does: what the operator chose himself goes before both. */
    NewCall toNewCall(Natures natures) {
        Integer answered = Answered.priority(answered(), natures.meant(nature).orElse(null));
        return NewCall.typed(natures, nature, priority == null ? answered : priority, place, party, phone);
    }

    /** The same, come in this way. */
    CallForm by(Source other) {
        return new CallForm(
                nature, priority, place, party, phone, narrative, answers, attach, other, unit, due, version);
    }

    /** Whether it says more than that somebody rang. */
    boolean special() {
        return source != Source.PHONE || !unit.isBlank() || !due.isBlank();
    }

    /** @return null with an error beside the field where the time it is due is none */
    @Nullable
    Told toTold(ZonedDateTime now, @Nullable Instant claimed, BindingResult errors) {
        Instant at = null;
        if (!due.isBlank()) {
            switch (TypedTime.moment(due, now)) {
                case TypedTime.Clear it -> at = it.at();
                case TypedTime.Unclear it ->
                    errors.rejectValue("due", it.word(), it.values().toArray(), null);
            }
        }
        return errors.hasErrors()
                ? null
                : new Told(narrative, answered(), claimed, source, unit.isBlank() ? null : unit.strip(), at);
    }

    List<Answered> answered() {
        return Answered.of(answers);
    }
}
