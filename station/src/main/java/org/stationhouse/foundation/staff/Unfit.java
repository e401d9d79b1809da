package org.stationhouse.foundation.staff;

/** What was given for one field can't be taken. The page that sent it shows the sentence beside that field. */
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String word;
    private final transient Object[] values;

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
