package org.stationhouse.backoffice.office.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends to give somebody a post, or to record an absence.
 *
 * @param beginsAt when an assignment begins, {@code endsAt} when it ends, as typed
 * @param absence kind of an absence
 * @param firstDay of an absence, {@code lastDay} its last one, as typed
 */
record RosterForm(String post, String beginsAt, String endsAt, String absence, String firstDay, String lastDay) {

    RosterForm(
            @Nullable String post,
            @Nullable String beginsAt,
            @Nullable String endsAt,
            @Nullable String absence,
            @Nullable String firstDay,
            @Nullable String lastDay) {
        this.post = post == null ? "" : post;
        this.beginsAt = beginsAt == null ? "" : beginsAt;
        this.endsAt = endsAt == null ? "" : endsAt;
        this.absence = absence == null ? "" : absence;
        this.firstDay = firstDay == null ? "" : firstDay;
        this.lastDay = lastDay == null ? "" : lastDay;
    }

    static RosterForm empty() {
        return new RosterForm("", "", "", "", "", "");
    }
}
