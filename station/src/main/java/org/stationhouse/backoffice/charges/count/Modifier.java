package org.stationhouse.backoffice.charges.count;

/** How somebody stands to the offense that he is charged with; the words stand in the messages under {@code charges.modifier}. */
public enum Modifier {
    NONE,
    /** California PC 664; Oregon ORS 161.405 */
    ATTEMPT,
    /** California PC 182; Oregon ORS 161.450 */
    CONSPIRACY,
    /** California PC 653f; Oregon ORS 161.435 */
    SOLICITATION,
    /** California PC 32 */
    ACCESSORY
}
