package org.stationhouse.foundation.staff;

/**
 * How the one who asks stands to a record: a fact that the record's room knows and hands to {@link AccessPolicy}.
 *
 * @param kind kind of the record, for example {@code cases.jacket}
 * @param record its public reference
 * @param restricted whether only assigned persons may open it
 * @param assigned whether the asker is one of them
 */
public record Relation(String kind, String record, boolean restricted, boolean assigned) {

    /** To a record that everybody with the right may open. */
    public static Relation open(String kind, String record) {
        return new Relation(kind, record, false, false);
    }

    public static Relation restricted(String kind, String record, boolean assigned) {
        return new Relation(kind, record, true, assigned);
    }
}
