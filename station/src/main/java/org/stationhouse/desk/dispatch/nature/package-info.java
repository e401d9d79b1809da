/**
 * The agency's natures: shipped codes renamed, weighed anew or withdrawn, its own added, the questions of each, every edition kept. What
 * calls were logged under stays readable whatever becomes of the code (PRT-01).
 */
@NullMarked
package org.stationhouse.desk.dispatch.nature;

import org.jspecify.annotations.NullMarked;
