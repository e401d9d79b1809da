package org.stationhouse.foundation.web.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Words;

/**
 * A list as a file, of the kind that its address ends with. A page method returns it in place of a view name; its mapping ends with
 * {@link #ENDINGS}.
 *
 * @param export what was asked
 * @param name file name without ending
 * @param title message that is its heading
 * @param columns as the list has them; the file has those that the reader chose, else a spreadsheet has all and a paper the main ones
 * @param rows cells of each row, one for each of all columns; gone through once, while the file is made, so that they may be more than
 *     the memory holds
 * @param said heading that is no message, since the agency named the list itself; null otherwise
 */
public record Sheet(
        Export export,
        String name,
        String title,
        Columns columns,
        Iterable<? extends List<? extends @Nullable Object>> rows,
        @Nullable String said) {

    public Sheet(
            Export export,
            String name,
            String title,
            Columns columns,
            Iterable<? extends List<? extends @Nullable Object>> rows) {
        this(export, name, title, columns, rows, null);
    }

    /** The end of the path of a list's file: {@code .csv}, {@code .xlsx} or {@code .pdf}. */
    public static final String ENDINGS = ".{as:csv|xlsx|pdf}";

    /** The heading. */
    String title(Words words) {
        return said == null ? words.word(title) : said;
    }
}
