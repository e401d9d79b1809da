package org.stationhouse.backoffice.master.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Last names that are one name in two spellings and share no sound: {@code master/spellings.csv}, put together by this house (Hmong in
 * the Romanized alphabet and as Americans write it, Slavic and Spanish ones), and the endings of Slavic names.
 */
public final class Spellings {

    private static final String DATA = "/master/spellings.csv";
    private static final int SHORTEST = 6;
    private static final Pattern SKY = Pattern.compile("sk(?:iy|yi|yy|ii|yj|ij|y|i|a|aya|aia)$");
    private static final Pattern OV = Pattern.compile("([oe])(?:v|va|ff|w|wa)$");

    private static final Map<String, String> ROOTS = read();

    private Spellings() {}

    /** The one spelling that stands for all of a name's. @param surname folded, in one word */
    public static String root(String surname) {
        String root = ROOTS.get(surname);
        if (root != null) {
            return root;
        }
        if (surname.length() < SHORTEST) {
            return surname;
        }
        return OV.matcher(SKY.matcher(surname).replaceFirst("sky")).replaceFirst("$1v");
    }

    private static Map<String, String> read() {
        var roots = new HashMap<String, String>();
        try (InputStream data = Spellings.class.getResourceAsStream(DATA)) {
            if (data == null) {
                throw new IllegalStateException(DATA + " is missing");
            }
            new String(data.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] parts = line.split(",", 2);
                for (String other : parts[1].split(" ")) {
                    roots.put(other, parts[0]);
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException(DATA + " can't be read", e);
        }
        return Map.copyOf(roots);
    }
}
