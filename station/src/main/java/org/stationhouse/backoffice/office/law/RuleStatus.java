package org.stationhouse.backoffice.office.law;

import java.time.LocalDate;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.Sunset;

/** What may be done with a rule. */
enum RuleStatus {
    /** read in a source: it may refuse, set money due and release for purge */
    VERIFIED("ok"),
    /** verified, but single parameters only warn */
    PARTLY("soon"),
    /** only warns */
    UNVERIFIED("soon"),
    /** ends by itself within 90 days */
    ENDING("late");

    private final String tone;

    RuleStatus(String tone) {
        this.tone = tone;
    }

    /** As the kit colors a chip. */
    String tone() {
        return tone;
    }

    static RuleStatus of(Rule rule, LocalDate day) {
        Sunset sunset = rule.sunset();
        if (sunset != null && sunset.near(day)) {
            return ENDING;
        }
        return !rule.verified() ? UNVERIFIED : rule.unverified().isEmpty() ? VERIFIED : PARTLY;
    }
}
