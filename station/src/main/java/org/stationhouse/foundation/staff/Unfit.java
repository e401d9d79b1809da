package org.stationhouse.foundation.staff;

import java.util.List;
import java.util.stream.Stream;

/** What was given for one field can't be taken. The page that sent it shows the sentence beside that field. */
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String word;
    private final transient Object[] values;
    private final transient List<Unfit> more;

    /**
     * @param field name of the field, as on the whole road from the form; empty for the form as a whole
     * @param word message key of the sentence
     * @param values what stands in it
     */
    public Unfit(String field, String word, Object... values) {
        super(field + ": " + word);
        this.field = field;
        this.word = word;
        this.values = values.clone();
        this.more = List.of();
    }

    private Unfit(Unfit first, List<Unfit> more) {
        super(first.getMessage());
        this.field = first.field;
        this.word = first.word;
        this.values = first.values.clone();
        this.more = List.copyOf(more);
    }

    /** All that can't be taken, said at once. @param all at least one */
    public static Unfit of(List<Unfit> all) {
        return new Unfit(all.getFirst(), all.subList(1, all.size()));
    }

    /** This one and the others that were said with it. */
    public List<Unfit> all() {
        return Stream.concat(Stream.of(this), more.stream()).toList();
    }

    public String field() {
        return field;
    }

    public String word() {
        return word;
    }

    public Object[] values() {
        return values.clone();
    }
}
