package org.stationhouse.foundation.jurisdiction.local;

import java.math.BigDecimal;

/** Whether a fee may be charged, and how much, in US dollars. */
public sealed interface Charge {

    /** @param ordinance of the agency, empty where the statute alone sets it */
    record Amount(BigDecimal dollars, String cite, String ordinance) implements Charge {}

    /** What it costs, counted each time; nothing that the law leaves out may be in it. */
    record AtCost(String cite, String ordinance, java.util.List<String> excludes) implements Charge {
        public AtCost {
            excludes = java.util.List.copyOf(excludes);
        }
    }

    /** @param why in a sentence @param cite law that asks for what is missing, empty where there is none */
    record Refused(String why, String cite) implements Charge {}
}
