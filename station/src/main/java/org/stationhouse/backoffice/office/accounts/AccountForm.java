package org.stationhouse.backoffice.office.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccountRequest;
import org.stationhouse.foundation.staff.Unfit;

/**
 * What the browser sends to ask for an account.
 *
 * @param member reference of a person who works here, empty for a new one; then last and first name count
 */
record AccountForm(
        String member,
        @Size(max = 60) String last,
        @Size(max = 60) String first,

        @NotBlank @Pattern(regexp = "[a-z][a-z0-9.-]{1,31}", message = "{staff.account.name.form}")
        String name,

        @NotBlank String role,

        @NotBlank @Size(min = 5, max = 300, message = "{staff.account.reason.form}")
        String reason,

        Boolean temporary) {

    AccountForm(
            @Nullable String member,
            @Nullable String last,
            @Nullable String first,
            @Nullable String name,
            @Nullable String role,
            @Nullable String reason,
            @Nullable Boolean temporary) {
        this.member = member == null ? "" : member;
        this.last = last == null ? "" : last;
        this.first = first == null ? "" : first;
        this.name = name == null ? "" : name;
        this.role = role == null ? "" : role;
        this.reason = reason == null ? "" : reason;
        this.temporary = temporary != null && temporary;
    }

    static AccountForm empty(String member) {
        return new AccountForm(member, "", "", "", "", "", false);
    }

    /** @throws Unfit when it does not say for whom */
    AccountRequest toRequest() {
        if (!member.isBlank()) {
            return new AccountRequest(known(), null, name, role, reason, temporary);
        }
        if (last.isBlank()) {
            throw new Unfit("last", "staff.account.whom");
        }
        return new AccountRequest(null, new PersonName(last, first, ""), name, role, reason, temporary);
    }

    private PublicRef known() {
        return PublicRef.typed(member).orElseThrow(() -> new Unfit("member", "staff.member.unknown"));
    }
}
