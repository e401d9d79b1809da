/** What a person keeps of his own sign-in: password, code app, recovery codes, passkeys. */
@NullMarked
package org.stationhouse.backoffice.office.self;

import org.jspecify.annotations.NullMarked;
