/** Passkeys (W3C Web Authentication level 2) on our own tables; the checking of answers is WebAuthn4J's. */
@NullMarked
package org.stationhouse.foundation.staff.passkey;

import org.jspecify.annotations.NullMarked;
