package org.stationhouse.foundation.web.sheet;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Words;

/**
 * The columns of a list, on the screen and in its files, in one order. The reader chooses among them in the address of the list.
 *
 * @param prefix what stands before a column's name in the message that is its head
 * @param all names, in order; the first leads to the record and is always shown
 * @param main shown to whoever chose nothing
 * @param narrow as wide as their content and no wider
 * @param sorted the reader may sort by them
 * @param chosen by the reader; empty for none
 * @param said heads that are no message of a room, since the agency named these columns itself
 */
public record Columns(
        String prefix,
        List<String> all,
        Set<String> main,
        Set<String> narrow,
        Set<String> sorted,
        Set<String> chosen,
        Map<String, String> said) {

    public Columns {
        all = List.copyOf(all);
        main = Set.copyOf(main);
        narrow = Set.copyOf(narrow);
        sorted = Set.copyOf(sorted);
        chosen = Set.copyOf(chosen);
        said = Map.copyOf(said);
        var known = Set.copyOf(all);
        if (all.isEmpty() || known.size() < all.size()) {
            throw new IllegalArgumentException("a list has columns, each once: " + all);
        }
        for (Set<String> some : List.of(main, narrow, sorted, chosen)) {
            if (!known.containsAll(some)) {
                throw new IllegalArgumentException(some + " are not all columns of " + all);
            }
        }
    }

    /** All of them shown to whoever chose nothing. */
    public static Columns of(String prefix, Collection<String> all) {
        return new Columns(prefix, List.copyOf(all), Set.copyOf(all), Set.of(), Set.of(), Set.of(), Map.of());
    }

    public static Columns of(String prefix, String... all) {
        return of(prefix, Arrays.asList(all));
    }

    /** Only these are shown to whoever chose nothing. */
    public Columns main(String... names) {
        return new Columns(prefix, all, Set.of(names), narrow, sorted, chosen, said);
    }

    public Columns narrow(String... names) {
        return new Columns(prefix, all, main, Set.of(names), sorted, chosen, said);
    }

    public Columns sorted(Collection<String> names) {
        return new Columns(prefix, all, main, narrow, Set.copyOf(names), chosen, said);
    }

    /** Columns that the agency named itself. @param heads by name */
    public Columns said(Map<String, String> heads) {
        return new Columns(prefix, all, main, narrow, sorted, chosen, heads);
    }

    /** As the reader of a list asks for them; names that are no columns are passed over. */
    public Columns as(Ask ask) {
        var known = new LinkedHashSet<>(ask.columns());
        known.retainAll(all);
        return new Columns(prefix, all, main, narrow, sorted, known, said);
    }

    /** Those of a page or a paper: what was chosen, else the main ones. */
    public List<String> shown() {
        return all.stream().filter(this::shows).toList();
    }

    public boolean shows(String name) {
        return name.equals(all.getFirst()) || (chosen.isEmpty() ? main : chosen).contains(name);
    }

    /** Whether the reader has a choice at all. */
    public boolean many() {
        return all.size() > 2;
    }

    /** A column's head: its message, or what the agency calls it. */
    public String head(String name, Words words) {
        String own = said.get(name);
        return own == null ? words.word(prefix + name) : own;
    }
}
