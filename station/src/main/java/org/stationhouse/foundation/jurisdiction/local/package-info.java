/**
 * The agency's own layer of law: values under its ordinances, the days that it closes or keeps, the hours of its desks. It fills what
 * the state leaves open and may be stricter; it never weakens a state or federal rule. Other rooms may use all of it.
 */
@NamedInterface("local")
@NullMarked
package org.stationhouse.foundation.jurisdiction.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
