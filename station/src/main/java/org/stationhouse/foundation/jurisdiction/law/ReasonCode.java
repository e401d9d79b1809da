package org.stationhouse.foundation.jurisdiction.law;

/** A reason that the law lists; where a rule has some, one of them must be given. */
public record ReasonCode(String code, String label) implements Provision {

    public ReasonCode {
        if (!code.matches("[a-z0-9.-]{1,60}")) {
            throw new IllegalArgumentException("a reason is coded in small letters, digits, . and -");
        }
    }

    static ReasonCode of(Attributes line) {
        return new ReasonCode(line.text("code"), line.text("label"));
    }

    @Override
    public String item() {
        return "reason." + code;
    }
}
