package org.stationhouse.foundation.vault.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * One of the two halves of a master key: a random pad and its exclusive or with the key. One half alone says nothing about the key.
 * On paper: 14 groups of 4 letters (Crockford's base 32) and a check letter, so that a mistyped group is named; the last group
 * checks the whole half.
 */
record Half(byte[] bytes) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int GROUPS = 13;
    private static final String GROUPS_FOLLOW = "groups";

    static List<Half> split(MasterKey key) {
        byte[] pad = Envelope.random(MasterKey.BYTES);
        return List.of(new Half(pad), new Half(xor(pad, key.key().getEncoded())));
    }

    /** Joins what two papers say. */
    static MasterKey join(String half, String otherHalf) {
        List<String> one = groups(half, "first");
        List<String> other = groups(otherHalf, "second");
        if (one.equals(other)) {
            throw new CannotRun("These are two copies of the same half: the other half is needed too.");
        }
        byte[] a = bytes(one);
        byte[] b = bytes(other);
        MasterKey key = MasterKey.of(xor(a, b));
        if (!new Half(a).check(key.name()).equals(one.getLast())
                || !new Half(b).check(key.name()).equals(other.getLast())) {
            throw new CannotRun("These two halves don't belong together: take both from the same escrow.");
        }
        return key;
    }

    /** The paper of this half. */
    String paper(String letter, MasterKey key, Instant now) {
        List<String> all = new ArrayList<>();
        String letters = letters(bytes, GROUPS * GROUP);
        for (int i = 0; i < GROUPS; i++) {
            all.add(checked(letters.substring(i * GROUP, (i + 1) * GROUP), i));
        }
        all.add(check(key.name()));
        return "Stationhouse key escrow: half " + letter + " of master key " + key.name() + "\n"
                + "written " + now.truncatedTo(ChronoUnit.SECONDS) + "\n"
                + "Keep it sealed, apart from the other half. Both halves together open every record of the agency;\n"
                + "one alone opens nothing. Recover with: stationhouse keys recover --half FILE --half FILE\n"
                + GROUPS_FOLLOW + "\n"
                + String.join(" ", all.subList(0, 7)) + "\n"
                + String.join(" ", all.subList(7, 14)) + "\n";
    }

    private String check(String keyName) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(keyName.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return checked(letters(digest.digest(bytes), GROUP), GROUPS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static List<String> groups(String text, String which) {
        int start = text.lastIndexOf(GROUPS_FOLLOW + "\n");
        String typed = start < 0 ? text : text.substring(start + GROUPS_FOLLOW.length());
        String[] found = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .strip()
                .split("[\\s-]+");
        if (found.length != GROUPS + 1) {
            throw new CannotRun(
                    "The " + which + " half has " + found.length + " groups where " + (GROUPS + 1) + " belong.");
        }
        for (int i = 0; i < found.length; i++) {
            if (!found[i].matches("[" + ALPHABET + "]{5}")
                    || !found[i].equals(checked(found[i].substring(0, GROUP), i))) {
                throw new CannotRun("Group " + (i + 1) + " of the " + which + " half (" + found[i] + ") is mistyped.");
            }
        }
        return Arrays.asList(found);
    }

    /** Weighted sum with the group's place, modulo 31: finds a wrong letter, swapped letters and swapped groups. */
    private static String checked(String letters, int place) {
        int sum = place * 7;
        for (int i = 0; i < letters.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(letters.charAt(i));
        }
        return letters + ALPHABET.charAt(sum % 31);
    }

    private static String letters(byte[] bytes, int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int value = 0;
            for (int bit = i * 5; bit < i * 5 + 5; bit++) {
                boolean set = bit / 8 < bytes.length && (bytes[bit / 8] >> (7 - bit % 8) & 1) == 1;
                value = value << 1 | (set ? 1 : 0);
            }
            letters.append(ALPHABET.charAt(value));
        }
        return letters.toString();
    }

    private static byte[] bytes(List<String> groups) {
        byte[] bytes = new byte[MasterKey.BYTES];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int letter = bit / 5;
            int value = ALPHABET.indexOf(groups.get(letter / GROUP).charAt(letter % GROUP));
            bytes[bit / 8] |= (byte) ((value >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] both = new byte[a.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (byte) (a[i] ^ b[i]);
        }
        return both;
    }
}
