package org.stationhouse.foundation.jurisdiction.law;

import org.jspecify.annotations.Nullable;

/**
 * A statute of limitations or closing period.
 *
 * @param length null when there is none: no time runs out
 * @param from null when there is none
 * @param when condition in words, empty for none
 */
public record Limitation(@Nullable Length length, @Nullable EventId from, String when) implements Provision {

    public Limitation {
        if ((length == null) != (from == null)) {
            throw new IllegalArgumentException("a limitation has amount, unit and from, or none=yes");
        }
    }

    static Limitation of(Attributes line) {
        if (line.flag("none")) {
            return new Limitation(null, null, line.textOrEmpty("when"));
        }
        return new Limitation(Length.of(line), line.event("from"), line.textOrEmpty("when"));
    }

    @Override
    public String item() {
        return "limitation";
    }
}
