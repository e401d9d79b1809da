/**
 * The kit of every page: layout, fields, command bar, lists, exactly-once posts, drafts, and the Door by which a room shows itself.
 *
 * <p>A room's template calls {@code layout} with a title and its content, and inside it the fragments of this package, each with
 * {@code page} first: fields ({@code field area select choice check moment}, grouped by a {@code div class="fields"}, ended by
 * {@code buttons}), {@code list} with {@code th} for sortable heads (a page method takes an {@link org.stationhouse.foundation.web.Ask}
 * and gives a {@link org.stationhouse.foundation.web.Listing}; an {@link org.stationhouse.foundation.web.Export} and gives a
 * {@link org.stationhouse.foundation.web.sheet.Sheet}), {@code facts} with
 * {@code fact}, {@code log} with {@code logline}, {@code card}, {@code chip}, {@code notice}. Problems of a refused form are listed by
 * the layout itself, with labels found under {@code <room>.<noun>.<field>}. A record that is not there, or not this reader's, is
 * {@link org.stationhouse.foundation.web.NoSuch}.
 */
@ApplicationModule(
        id = "web",
        allowedDependencies = {"kernel", "vault", "jurisdiction", "staff", "paper"})
@NullMarked
package org.stationhouse.foundation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
