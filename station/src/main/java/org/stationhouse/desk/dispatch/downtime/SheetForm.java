package org.stationhouse.desk.dispatch.downtime;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.CallLine;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/**
 * What the browser sends to enter a sheet.
 *
 * @param number of the sheet
 * @param received as typed, see {@code web.TypedTime}
 * @param priority null for the one that the nature suggests
 */
record SheetForm(
        String number,

        @NotBlank @Size(max = 40) String received,

        @NotBlank @Size(max = SheetForm.LONGEST_WRITER) @Pattern(regexp = SheetForm.NO_CONTROL)
        String writtenBy,

        @NotBlank @Size(max = NewCall.LONGEST_NATURE) @Pattern(regexp = SheetForm.NO_CONTROL)
        String nature,

        @Nullable @Min(1) @Max(5) Integer priority,

        @NotBlank @Size(max = Place.LONGEST) @Pattern(regexp = SheetForm.NO_CONTROL)
        String place,

        @Size(max = PersonName.LONGEST) @Pattern(regexp = SheetForm.NO_CONTROL)
        String party,

        @Size(max = NewCall.LONGEST_PHONE) @Pattern(regexp = SheetForm.NO_CONTROL)
        String phone,

        @Size(max = CallLine.LONGEST_NOTE) @Pattern(regexp = "[^\\x00]*")
        String narrative) {

    static final int LONGEST_WRITER = 60;
    static final String NO_CONTROL = "\\P{Cc}*";

    /** A field that the browser left out is an empty one. */
    SheetForm {
        number = number == null ? "" : number;
        received = received == null ? "" : received;
        writtenBy = writtenBy == null ? "" : writtenBy.strip();
        nature = nature == null ? "" : nature;
        place = place == null ? "" : place;
        party = party == null ? "" : party;
        phone = phone == null ? "" : phone;
        narrative = narrative == null ? "" : narrative;
    }

    static SheetForm of(Sheet sheet) {
        return new SheetForm(sheet.number(), "", "", "", null, "", "", "", "");
    }

    NewCall toNewCall(Natures natures) {
        return NewCall.typed(natures, nature, priority, place, party, phone);
    }
}
