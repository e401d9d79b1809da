package org.stationhouse.foundation.staff.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Relation;

/**
 * What {@link AccessPolicy} knows of the staff at one moment, read as a whole and never changed.
 *
 * @param change the count of changes that it was read at
 * @param accounts by account id
 * @param certificates not withdrawn, by member id
 * @param posts that run or are to come, by member id
 * @param bars role or family to duty to citation
 * @param needs duty to the certificates of which one must be current
 * @param glasses broken and not over, by account id
 */
public record Facts(
        long change,
        Map<Long, Holder> accounts,
        Map<Long, List<Certified>> certificates,
        Map<Long, List<Posted>> posts,
        Map<String, Map<String, String>> bars,
        Map<String, List<Need>> needs,
        Map<Long, List<Broken>> glasses) {

    /** @param endsAt when a temporary account ends, null for a lasting one */
    public record Holder(
            long account,
            long member,
            String role,
            boolean active,
            @Nullable Instant endsAt) {

        public boolean activeAt(Instant now) {
            return active && (endsAt == null || now.isBefore(endsAt));
        }
    }

    /** @param until last day, null when it does not run out */
    public record Certified(
            String kind, LocalDate from, @Nullable LocalDate until) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    public record Posted(String post, Instant begins, Instant ends) {

        boolean at(Instant now) {
            return !now.isBefore(begins) && now.isBefore(ends);
        }
    }

    public record Need(String certificate, String cite) {}

    public record Broken(String ref, String kind, String record, Instant endsAt) {

        boolean opens(Relation to, Instant now) {
            return kind.equals(to.kind()) && record.equals(to.record()) && now.isBefore(endsAt);
        }
    }

    public @Nullable Holder holder(@Nullable Long account) {
        return account == null ? null : accounts.get(account);
    }

    /** The broken glass that opens a record to an account now, null when none does. */
    public @Nullable Broken broken(@Nullable Long account, Relation to, Instant now) {
        return account == null
                ? null
                : glasses.getOrDefault(account, List.of()).stream()
                        .filter(glass -> glass.opens(to, now))
                        .findFirst()
                        .orElse(null);
    }
}
