package org.stationhouse.desk.reports.edition;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is another text between two editions: line by line, and within lines that changed word by word. */
public final class Changes {

    /** More words than that in one stretch are not compared one by one: the stretch is another one as a whole. */
    private static final int MOST_WORDS = 4_000;

    private Changes() {}

    /** What a stretch of text is. */
    public enum Sort {
        SAME,
        /** stands only in the earlier edition */
        GONE,
        /** stands only in the later edition */
        NEW
    }

    public record Piece(Sort sort, String text) {}

    /** A part side by side. @param before its pieces {@code SAME} and {@code GONE} @param after its pieces {@code SAME} and {@code NEW} */
    public record Part(List<Piece> before, List<Piece> after) {}

    /** The parts that differ, in their order. */
    public static Map<String, Part> between(Edition before, Edition after) {
        var changed = new LinkedHashMap<String, Part>();
        after.parts().forEach((part, said) -> {
            String was = before.parts().getOrDefault(part, "");
            if (!was.equals(said)) {
                changed.put(part, part(was, said));
            }
        });
        return changed;
    }

    static Part part(String was, String is) {
        var before = new ArrayList<Piece>();
        var after = new ArrayList<Piece>();
        compare(pieces(was, "(?<=\n)"), pieces(is, "(?<=\n)"), true, before, after);
        return new Part(joined(before), joined(after));
    }

    private static List<String> pieces(String text, String at) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(at));
    }

    private static void compare(
            List<String> was, List<String> is, boolean lines, List<Piece> before, List<Piece> after) {
        int left = 0;
        int right = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            int from = delta.getSource().getPosition();
            same(was.subList(left, from), before);
            same(is.subList(right, delta.getTarget().getPosition()), after);
            changed(delta.getSource().getLines(), delta.getTarget().getLines(), lines, before, after);
            left = from + delta.getSource().size();
            right = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        same(was.subList(left, was.size()), before);
        same(is.subList(right, is.size()), after);
    }

    private static void changed(
            List<String> was, List<String> is, boolean lines, List<Piece> before, List<Piece> after) {
        List<String> gone = lines ? pieces(String.join("", was), "(?<=\\s)") : List.of();
        List<String> come = lines ? pieces(String.join("", is), "(?<=\\s)") : List.of();
        if (!gone.isEmpty() && !come.isEmpty() && gone.size() + come.size() <= MOST_WORDS) {
            compare(gone, come, false, before, after);
        } else {
            add(Sort.GONE, was, before);
            add(Sort.NEW, is, after);
        }
    }

    private static void same(List<String> texts, List<Piece> pieces) {
        add(Sort.SAME, texts, pieces);
    }

    private static void add(Sort sort, List<String> texts, List<Piece> pieces) {
        if (!texts.isEmpty()) {
            pieces.add(new Piece(sort, String.join("", texts)));
        }
    }

    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.sort() == piece.sort()) {
                joined.set(joined.size() - 1, new Piece(last.sort(), last.text() + piece.text()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
