package org.stationhouse.backoffice.office.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends to record a certificate, or to withdraw one.
 *
 * @param certificate kind of it
 * @param validFrom first day, {@code validUntil} the last, as typed; the last may be empty
 * @param why of a withdrawal
 */
record CertificateForm(String certificate, String number, String validFrom, String validUntil, String why) {

    CertificateForm(
            @Nullable String certificate,
            @Nullable String number,
            @Nullable String validFrom,
            @Nullable String validUntil,
            @Nullable String why) {
        this.certificate = certificate == null ? "" : certificate;
        this.number = number == null ? "" : number.strip();
        this.validFrom = validFrom == null ? "" : validFrom.strip();
        this.validUntil = validUntil == null ? "" : validUntil.strip();
        this.why = why == null ? "" : why;
    }

    static CertificateForm empty() {
        return new CertificateForm("", "", "", "", "");
    }
}
