package org.stationhouse.foundation.vault;

import java.util.List;

/** What is healthy and what is weaker than it could be: the rows of {@code doctor} and of the health page. */
public interface Health {

    enum State {
        OK,
        /** works, and is weaker than it could be */
        WARN,
        /** something may be lost or seen that must not be */
        BAD
    }

    /**
     * @param id stable name, for example {@code vault.health.disk}
     * @param name what was looked at
     * @param sentence what was found, and what to do
     */
    record Row(String id, String name, State state, String sentence) {}

    /**
     * Something that is looked at; any room may add its own as a component.
     */
    interface Check {

        List<Finding> look();
    }

    /**
     * What a check found, before it is put into words.
     *
     * @param name message key of what was looked at
     * @param sentence message key of the sentence
     * @param values that the sentence takes
     */
    record Finding(String name, State state, String sentence, List<Object> values) {

        public Finding {
            values = List.copyOf(values);
        }

        public static Finding ok(String name, String sentence, Object... values) {
            return new Finding(name, State.OK, sentence, List.of(values));
        }

        public static Finding warn(String name, String sentence, Object... values) {
            return new Finding(name, State.WARN, sentence, List.of(values));
        }

        public static Finding bad(String name, String sentence, Object... values) {
            return new Finding(name, State.BAD, sentence, List.of(values));
        }
    }

    /** Looks at everything now; takes a second or two. */
    List<Row> rows();
}
