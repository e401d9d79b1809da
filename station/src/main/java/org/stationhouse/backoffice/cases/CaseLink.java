package org.stationhouse.backoffice.cases;

import org.stationhouse.foundation.kernel.PublicRef;

/**
 * The case that a record of another room names: a letter, a piece of mail.
 *
 * @param jacket id of the case
 * @param restricted whether it was restricted when this was read
 */
public record CaseLink(long jacket, PublicRef ref, String number, boolean restricted) {}
