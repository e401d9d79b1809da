package org.stationhouse.backoffice.charges.arrest;

/** What an arrest bears that not everybody may see. Who holds no right to a label finds nothing that bears it. */
public enum Label {
    /** The arrestee was under 18 (California WIC 827, 828; Oregon ORS 419A.255). */
    JUVENILE("charges.arrest.juvenile");

    private final String right;

    Label(String right) {
        this.right = right;
    }

    /** The right that lets its holder see what bears the label. */
    public String right() {
        return right;
    }
}
