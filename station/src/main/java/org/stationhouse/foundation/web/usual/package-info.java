/** Codes that a person picks most stand first where they are typed. */
@NullMarked
package org.stationhouse.foundation.web.usual;

import org.jspecify.annotations.NullMarked;
