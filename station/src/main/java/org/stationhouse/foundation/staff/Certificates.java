package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What people are certified for, and from when until when: duties may ask for it. */
public interface Certificates {

    /** Kinds; their words are {@code staff.certificate.<kind>}. */
    SortedSet<String> KINDS = Collections.unmodifiableSortedSet(
            new TreeSet<>(List.of("clets", "evidence", "leds", "live-scan", "post-records", "stc-core")));

    /** @param validUntil last day, null when it does not run out */
    record Certificate(
            PublicRef ref,
            String kind,
            @Nullable String number,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnWhy) {

        public boolean current(LocalDate day) {
            return withdrawnAt == null && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** All that a person ever had, the newest first. */
    List<Certificate> of(Crew.Member member);

    /** @throws Unfit for an unknown kind, or a last day before the first */
    void certify(
            PublicRef member,
            String certificate,
            @Nullable String number,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Actor actor);

    void withdraw(PublicRef certificate, String why, Actor actor);
}
