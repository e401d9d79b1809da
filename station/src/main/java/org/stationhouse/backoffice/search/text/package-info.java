/** Full text: what rooms write of their narratives, and the page that finds it by words and phrases, the newest first. */
@NamedInterface("text")
@NullMarked
package org.stationhouse.backoffice.search.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
