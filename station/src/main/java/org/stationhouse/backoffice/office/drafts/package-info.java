/** What a person has typed and not sent yet: the list that leads back into each form. */
@NullMarked
package org.stationhouse.backoffice.office.drafts;

import org.jspecify.annotations.NullMarked;
