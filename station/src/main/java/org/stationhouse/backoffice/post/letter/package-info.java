/** Letters: written from templates of the agency with facts of the record, kept as they went out, and what came back. */
@NullMarked
package org.stationhouse.backoffice.post.letter;

import org.jspecify.annotations.NullMarked;
