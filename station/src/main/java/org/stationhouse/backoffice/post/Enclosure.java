package org.stationhouse.backoffice.post;

/**
 * What goes out with an e-mail: sheets that are said to the public, named by the room that keeps them.
 *
 * @param kind of record, as an {@link Encloser} calls it
 * @param key names the same sheets for as long as they are kept; references and numbers, no words
 */
public record Enclosure(String kind, String key) {

    public Enclosure {
        if (!kind.matches("[a-z]+\\.[a-z]+") || !key.matches("[0-9A-Za-z ]{1,400}")) {
            throw new IllegalArgumentException("an enclosure is named by references and numbers");
        }
    }
}
