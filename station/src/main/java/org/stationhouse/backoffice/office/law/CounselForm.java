package org.stationhouse.backoffice.office.law;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.local.Counsel;

/** Whom to ask about the law, as the browser sends it. */
record CounselForm(@Size(max = 200) String contact, int version) {

    CounselForm(@Nullable String contact, @Nullable Integer version) {
        this(ValueForm.plain(contact), version == null ? 0 : version);
    }

    static CounselForm of(Counsel counsel) {
        return new CounselForm(counsel.contact(), counsel.version());
    }

    Counsel toCounsel() {
        return new Counsel(contact, version);
    }
}
