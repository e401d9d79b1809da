package org.stationhouse.foundation.jurisdiction.law;

/** An offense that a rule applies to. @param note empty for none */
public record Offense(String code, String section, String note) implements Provision {

    static Offense of(Attributes line) {
        return new Offense(line.text("code"), line.text("section"), line.textOrEmpty("note"));
    }

    @Override
    public String item() {
        return "offense." + code + " " + section;
    }
}
