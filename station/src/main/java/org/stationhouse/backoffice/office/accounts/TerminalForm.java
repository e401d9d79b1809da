package org.stationhouse.backoffice.office.accounts;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.Terminals;

/** What the browser sends to put a terminal on the list. @param source its network address */
record TerminalForm(
        String label,
        String source,
        @NotNull(message = "{staff.choose.one}") Terminals.@Nullable Reason reason) {

    TerminalForm(@Nullable String label, @Nullable String source, Terminals.@Nullable Reason reason) {
        this.label = label == null ? "" : label;
        this.source = source == null ? "" : source;
        this.reason = reason;
    }
}
