package org.stationhouse.desk.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the browser sends to log a call. */
record CallForm(
        @NotBlank @Size(max = 80) String nature,
        @NotBlank @Size(max = 200) String place,
        @Size(max = 120) String party) {

    static CallForm empty() {
        return new CallForm("", "", "");
    }
}
