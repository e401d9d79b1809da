/** The organizations of the master index: businesses, agencies, insurers, tow companies. */
@NullMarked
package org.stationhouse.backoffice.master.organization;

import org.jspecify.annotations.NullMarked;
