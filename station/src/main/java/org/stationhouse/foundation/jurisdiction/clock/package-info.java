/**
 * When something is due, and why: the one engine that counts every period of law. It answers with the date, the rule and edition, and
 * each step of the way. Other rooms may use all of it.
 */
@NamedInterface("clock")
@NullMarked
package org.stationhouse.foundation.jurisdiction.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
