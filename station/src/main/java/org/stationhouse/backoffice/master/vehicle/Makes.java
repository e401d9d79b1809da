package org.stationhouse.backoffice.master.vehicle;

import java.util.Map;
import org.stationhouse.backoffice.search.Spelling;

/** Makes and colors in one spelling, so that a code of NCIC and the word it stands for are the same. */
final class Makes {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("acur", "acura"),
            Map.entry("buic", "buick"),
            Map.entry("cadi", "cadillac"),
            Map.entry("chev", "chevrolet"),
            Map.entry("chevy", "chevrolet"),
            Map.entry("chry", "chrysler"),
            Map.entry("dodg", "dodge"),
            Map.entry("hond", "honda"),
            Map.entry("hyun", "hyundai"),
            Map.entry("infi", "infiniti"),
            Map.entry("linc", "lincoln"),
            Map.entry("lexs", "lexus"),
            Map.entry("mazd", "mazda"),
            Map.entry("merz", "mercedes benz"),
            Map.entry("mercedes", "mercedes benz"),
            Map.entry("mits", "mitsubishi"),
            Map.entry("niss", "nissan"),
            Map.entry("pont", "pontiac"),
            Map.entry("suba", "subaru"),
            Map.entry("tesl", "tesla"),
            Map.entry("toyt", "toyota"),
            Map.entry("volk", "volkswagen"),
            Map.entry("vw", "volkswagen"),
            Map.entry("volv", "volvo"),
            Map.entry("blk", "black"),
            Map.entry("blu", "blue"),
            Map.entry("bro", "brown"),
            Map.entry("gry", "gray"),
            Map.entry("grey", "gray"),
            Map.entry("grn", "green"),
            Map.entry("gld", "gold"),
            Map.entry("ong", "orange"),
            Map.entry("plum", "purple"),
            Map.entry("sil", "silver"),
            Map.entry("whi", "white"),
            Map.entry("yel", "yellow"));

    private Makes() {}

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String said) {
        String folded = Spelling.fold(said);
        return CODES.getOrDefault(folded, folded);
    }
}
