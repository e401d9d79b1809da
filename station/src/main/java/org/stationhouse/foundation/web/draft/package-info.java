/** Drafts: what is typed into a form, kept on the server while it is typed. See docs/decisions/074. */
@NullMarked
package org.stationhouse.foundation.web.draft;

import org.jspecify.annotations.NullMarked;
