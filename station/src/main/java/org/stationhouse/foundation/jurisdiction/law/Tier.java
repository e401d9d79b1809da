package org.stationhouse.foundation.jurisdiction.law;

import org.jspecify.annotations.Nullable;

/** How long a registrant of a tier is registered. @param length null for life */
public record Tier(int tier, @Nullable Length length) implements Provision {

    public Tier {
        if (tier < 1) {
            throw new IllegalArgumentException("tiers are counted from 1");
        }
    }

    static Tier of(Attributes line) {
        int tier = line.number("tier");
        return new Tier(tier, line.flag("life") ? null : Length.of(line));
    }

    @Override
    public String item() {
        return "tier." + tier;
    }
}
