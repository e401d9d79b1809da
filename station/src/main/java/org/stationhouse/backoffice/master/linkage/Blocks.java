package org.stationhouse.backoffice.master.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stationhouse.backoffice.master.matching.Born;
import org.stationhouse.backoffice.master.matching.Home;
import org.stationhouse.backoffice.master.matching.NameParts;
import org.stationhouse.backoffice.master.matching.Nicknames;
import org.stationhouse.backoffice.master.matching.Numbered;
import org.stationhouse.backoffice.master.matching.Traits;

/**
 * Which records are worth comparing: those that share one of many keys. A key that too many share, as that of a city, is cut into
 * stretches of its people in the order of their names, so that the work grows with the file and not with its square.
 */
final class Blocks {

    private static final int MOST = 200;
    private static final int STRETCH = 20;
    private static final int PLACE_BITS = 24;
    private static final int PREFIX = 4;

    private final List<Row> rows;
    private final long[] filed;
    private final int[] rank;

    Blocks(List<Row> rows) {
        this.rows = rows;
        this.filed = filed();
        this.rank = ranks();
    }

    /** Hears of each two that are worth it, the smaller place first; may hear of the same two again. */
    @FunctionalInterface
    interface Heard {
        void two(int one, int other);
    }

    void each(Heard heard) {
        int from = 0;
        while (from < filed.length) {
            int to = from + 1;
            while (to < filed.length && filed[to] >>> PLACE_BITS == filed[from] >>> PLACE_BITS) {
                to++;
            }
            if (to - from > 1) {
                block(from, to, heard);
            }
            from = to;
        }
    }

    private void block(int from, int to, Heard heard) {
        int[] places = new int[to - from];
        for (int n = from; n < to; n++) {
            places[n - from] = (int) (filed[n] & (1 << PLACE_BITS) - 1);
        }
        boolean whole = places.length <= MOST;
        if (!whole) {
            byRank(places);
        }
        for (int n = 0; n < places.length; n++) {
            int last = whole ? places.length : Math.min(places.length, n + 1 + STRETCH);
            for (int m = n + 1; m < last; m++) {
                heard.two(Math.min(places[n], places[m]), Math.max(places[n], places[m]));
            }
        }
    }

    private void byRank(int[] places) {
        long[] ranked = Arrays.stream(places)
                .mapToLong(it -> (long) rank[it] << 32 | it)
                .sorted()
                .toArray();
        for (int n = 0; n < places.length; n++) {
            places[n] = (int) ranked[n];
        }
    }

    private int[] ranks() {
        String[] text = rows.stream().map(Blocks::text).toArray(String[]::new);
        Integer[] order = new Integer[text.length];
        Arrays.setAll(order, it -> it);
        Arrays.sort(order, (a, b) -> text[a].compareTo(text[b]));
        int[] ranks = new int[order.length];
        for (int n = 0; n < order.length; n++) {
            ranks[order[n]] = n;
        }
        return ranks;
    }

    private static String text(Row row) {
        Traits it = row.traits();
        var text = new StringBuilder();
        it.names().forEach(name -> text.append(name.surname()).append(' ').append(name.first()));
        it.births().forEach(born -> text.append(' ').append(born.digits()));
        it.homes().forEach(home -> text.append(' ').append(home.street()).append(home.number()));
        return text.toString();
    }

    private long[] filed() {
        var all = new ArrayList<long[]>(rows.size());
        int count = 0;
        for (int place = 0; place < rows.size(); place++) {
            long[] own = keys(rows.get(place).traits(), place);
            all.add(own);
            count += own.length;
        }
        long[] filed = new long[count];
        int at = 0;
        for (long[] own : all) {
            System.arraycopy(own, 0, filed, at, own.length);
            at += own.length;
        }
        Arrays.sort(filed);
        return filed;
    }

    private static long[] keys(Traits it, int place) {
        Set<String> keys = new HashSet<>();
        for (NameParts name : it.names()) {
            name(name, it, keys);
        }
        for (Born born : it.births()) {
            if (born.full()) {
                int low = Math.min(born.month(), born.day());
                keys.add("d" + born.year() + "/" + low + "/" + Math.max(born.month(), born.day()));
            }
        }
        for (Numbered number : it.numbers()) {
            keys.add("i" + number.sort() + number.compact());
        }
        it.phones().forEach(phone -> keys.add("t" + phone.term()));
        for (Traits.Shown email : it.emails()) {
            keys.add("e" + email.term());
            int at = email.term().indexOf('@');
            if (at > 0) {
                keys.add("l" + email.term().substring(0, at));
                keys.add("o" + email.term().substring(at));
            }
        }
        for (Home home : it.homes()) {
            if (!home.street().isEmpty() && !home.number().isEmpty()) {
                keys.add("a" + home.number() + prefix(home.street()));
            }
        }
        return keys.stream().mapToLong(key -> hash(key) << PLACE_BITS | place).toArray();
    }

    private static void name(NameParts name, Traits it, Set<String> keys) {
        Set<String> roots = name.first().isEmpty() ? Set.of() : Nicknames.roots(name.first());
        if (!name.surname().isEmpty()) {
            var forms = new HashSet<>(name.surnameForms());
            forms.add(name.root());
            for (String surname : forms) {
                roots.forEach(root -> keys.add("n" + either(root, surname)));
                around(surname, it, keys);
            }
        }
        for (String root : roots) {
            around(root, it, keys);
            name.sounds().forEach(sound -> keys.add("s" + sound + "/" + prefix(root)));
        }
        if (name.joined().length() > name.first().length()) {
            around(name.joined(), it, keys);
        }
    }

    /** Both words, whichever is the first name. */
    private static String either(String one, String other) {
        return one.compareTo(other) < 0 ? one + "/" + other : other + "/" + one;
    }

    /** A word of the name together with each thing that is said beside it. */
    private static void around(String word, Traits it, Set<String> keys) {
        for (Born born : it.births()) {
            keys.add("y" + born.year() + prefix(word));
            if (born.month() > 0) {
                keys.add("m" + born.month() + "/" + born.day() + prefix(word));
                keys.add("z" + born.month() + "/" + born.year() % 10 + prefix(word));
            }
        }
        for (Home home : it.homes()) {
            if (!home.zip().isEmpty()) {
                keys.add("p" + home.zip() + prefix(word));
            }
            if (!home.city().isEmpty()) {
                keys.add("c" + prefix(home.city()) + word);
            }
            if (!home.street().isEmpty()) {
                keys.add("r" + prefix(home.street()) + prefix(word));
            }
        }
    }

    private static String prefix(String word) {
        return word.length() <= PREFIX ? word : word.substring(0, PREFIX);
    }

    private static long hash(String key) {
        long hash = 1125899906842597L;
        for (int n = 0; n < key.length(); n++) {
            hash = 31 * hash + key.charAt(n);
        }
        return hash ^ hash >>> 29;
    }
}
