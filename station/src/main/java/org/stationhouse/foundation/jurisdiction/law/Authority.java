package org.stationhouse.foundation.jurisdiction.law;

/** A ground on which a vehicle may be towed. @param when the ground in words */
public record Authority(String code, String when) implements Provision {

    static Authority of(Attributes line) {
        return new Authority(line.text("code"), line.text("when"));
    }

    @Override
    public String item() {
        return "authority." + code;
    }
}
