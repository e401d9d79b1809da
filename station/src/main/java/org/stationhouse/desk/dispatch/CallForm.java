package org.stationhouse.desk.dispatch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.web.Merge;

/**
 * What the browser sends to log or to change a call.
 *
 * @param priority null for the one that the nature suggests
 * @param answers to the questions of the nature, see {@link Answered}; empty when a call is changed
 * @param attach number and version of the call that this one is attached to at once; empty for none
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
    }

    static CallForm empty() {
        return new CallForm("", null, "", "", "", "", "", "", 0);
    }

    static CallForm of(QuickLine line) {
        return new CallForm(line.nature(), null, line.place(), line.party(), line.phone(), line.narrative(), "", "", 0);
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
                current);
    }

    /** The answers count as the nature does: what the operator chose himself goes before both. */
    NewCall toNewCall(Natures natures) {
        Integer answered = Answered.priority(answered(), natures.meant(nature).orElse(null));
        return NewCall.typed(natures, nature, priority == null ? answered : priority, place, party, phone);
    }

    List<Answered> answered() {
        return Answered.of(answers);
    }
}
