package org.stationhouse.foundation.jurisdiction.law;

/** What part of the work a rule belongs to; each pack has one file an area. */
public enum Area {
    AUTHORITY,
    COMPLAINTS,
    CONFIDENTIALITY,
    COURTS,
    CRASH,
    CUSTODY,
    EVIDENCE,
    FEES,
    FIREARMS,
    MEDIA,
    MISSING,
    NCIC,
    PARKING,
    PERMITS,
    PROPERTY,
    PUBLIC_RECORDS,
    REGISTRANTS,
    REPORTING,
    RETENTION,
    SEALING,
    TRANSPARENCY,
    VEHICLES,
    VICTIMS;

    /** As file names and addresses write it. */
    public String code() {
        return Attributes.code(this);
    }
}
