package org.stationhouse.foundation.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels on their stock, ready for {@code labels.jte}.
 *
 * @param start place of the first label on a sheet that was begun, from 1, row by row
 * @param edges whether the edge of each label is drawn, to hold a plain sheet against a sheet of labels
 */
public record LabelRun(LabelStock stock, int start, boolean edges, List<Label> labels) {

    /** A label on its place, its text cut to fit. */
    record Placed(int column, int row, Label label, String number, List<String> title, List<String> lines) {

        String cell() {
            return "c" + column + " r" + row;
        }
    }

    /** @throws IllegalArgumentException when the stock has no such place */
    public LabelRun {
        if (start < 1 || start > stock.places()) {
            throw new IllegalArgumentException(stock + " has no place " + start);
        }
        labels = List.copyOf(labels);
    }

    List<List<Placed>> sheets() {
        var sheets = new ArrayList<List<Placed>>();
        int place = start - 1;
        for (Label label : labels) {
            if (sheets.isEmpty() || place == stock.places()) {
                sheets.add(new ArrayList<>());
                place = sheets.size() == 1 ? start - 1 : 0;
            }
            sheets.getLast().add(placed(place, label));
            place++;
        }
        return sheets;
    }

    private Placed placed(int place, Label label) {
        LabelFace face = stock.face();
        double width = face.textWidth(stock.width() * LabelStock.POINTS);
        var lines = new ArrayList<String>();
        for (String line : label.lines()) {
            if (lines.size() < face.smallLines()) {
                lines.addAll(new TextFit(Typeface.TEXT, face.small(), width).lines(line, 1));
            }
        }
        return new Placed(
                place % stock.columns(),
                place / stock.columns(),
                label,
                String.join("", new TextFit(Typeface.BOLD, face.number(), width).lines(label.number(), 1)),
                new TextFit(Typeface.TEXT, face.title(), width).lines(label.title(), face.titleLines()),
                lines);
    }
}
