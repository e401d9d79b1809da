package org.stationhouse.foundation.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.NotFoundException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stationhouse.PaperCheck;
import org.stationhouse.Seed;
import org.stationhouse.foundation.kernel.PublicRef;

/** Labels on every stock: where they lie, what a scanner reads from them, and that nothing grows over the edge. */
class LabelTests {

    private static final String[] TEXTS = {
        "Burglary, 6360 Fountain Sq",
        "W".repeat(300),
        "word ".repeat(100),
        "שלום עולם, משטרת העיר",
        "محمد بن عبد الله آل سعود",
        "👩‍👩‍👧‍👦🚓🚨".repeat(20),
        "O'Neil & <b>Sons</b> \"R\" ^XZ ~JR",
        "\u202edrowssap\u202c Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A͎̬̰ͅ",
        ""
    };

    private static Label label(int n) {
        return new Label(
                PublicRef.fresh(),
                "P26-%06d".formatted(n),
                TEXTS[0],
                List.of("Records room · A-12", "Case 26-%06d".formatted(n)));
    }

    private static List<Label> labels(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(LabelTests::label).toList();
    }

    private static LabelRun full(LabelStock stock) {
        return new LabelRun(stock, 1, true, labels(stock.places()));
    }

    private static Rectangle2D cell(LabelStock stock, int place) {
        return new Rectangle2D.Double(
                stock.left(place % stock.columns()) * 72,
                stock.top(place / stock.columns()) * 72,
                stock.width() * 72,
                stock.height() * 72);
    }

    @ParameterizedTest
    @EnumSource
    void aScannerReadsEveryLabelAtItsSize(LabelStock stock) throws NotFoundException {
        LabelRun run = full(stock);
        byte[] pdf = Prints.labels(run, true);
        BufferedImage laser = Ink.picture(pdf, 0, 300);
        BufferedImage thermal = Ink.picture(pdf, 0, 203);
        PaperCheck.archival(pdf);
        PaperCheck.shot(pdf, "label-" + stock);

        LabelFace face = stock.face();
        for (int place = 0; place < stock.places(); place++) {
            String code = run.labels().get(place).code();
            var cell = cell(stock, place);
            var square = new Rectangle2D.Double(
                    cell.getX() + face.pad(), cell.getY() + face.pad(), face.square(), face.square());
            assertThat(Ink.scan(laser, 300, square, BarcodeFormat.DATA_MATRIX)).isEqualTo(code);
            assertThat(Ink.scan(thermal, 203, square, BarcodeFormat.DATA_MATRIX))
                    .isEqualTo(code);
            if (face.hasBars()) {
                var bars = new Rectangle2D.Double(
                        cell.getX(), cell.getY() + face.barsTop(cell.getHeight()), cell.getWidth(), face.bars());
                assertThat(Ink.scan(laser, 300, bars, BarcodeFormat.CODE_128)).isEqualTo(code);
            }
        }
        assertThat(PaperCheck.text(pdf))
                .contains(run.labels().getFirst().code(), "P26-000001", "DEMO")
                .contains("Records room");
    }

    /** The maker's figures as its templates print them, in inches: label, side and top margin, pitch. */
    @ParameterizedTest
    @CsvSource({
        "AVERY_5160, 3, 10, 2.63, 1, 0.19, 0.5, 2.75, 1",
        "AVERY_5162, 2, 7, 4, 1.33, 0.16, 0.83, 4.19, 1.33",
        "AVERY_5163, 2, 5, 4, 2, 0.16, 0.5, 4.19, 2"
    })
    void aSheetLiesWithinAFifthOfAMillimeterOfTheMakersFigures(
            LabelStock stock,
            int columns,
            int rows,
            double width,
            double height,
            double side,
            double top,
            double across,
            double down) {
        byte[] pdf = Prints.labels(full(stock), false);
        int dpi = 600;
        BufferedImage page = Ink.picture(pdf, 0, dpi);

        assertThat(PaperCheck.pages(pdf)).isEqualTo(1);
        assertThat(Ink.page(pdf, 0)).isEqualTo(new Rectangle2D.Double(0, 0, 612, 792));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                // pitches are rounded to hundredths of an inch: the exact one is the thirty-second or third next to it
                double left = side + column * Math.round(across * 32) / 32.0;
                double upper = top + row * (down == 1.33 ? 4 / 3.0 : down);
                assertThat(edge(page, dpi, left, upper + 0.03, true))
                        .as("left %d %d", column, row)
                        .isLessThan(0.2);
                assertThat(edge(page, dpi, left + width, upper + 0.03, true))
                        .as("right %d %d", column, row)
                        .isLessThan(0.2);
                assertThat(edge(page, dpi, left + 0.03, upper, false))
                        .as("top %d %d", column, row)
                        .isLessThan(0.2);
                assertThat(edge(page, dpi, left + 0.03, upper + height, false))
                        .as("bottom %d %d", column, row)
                        .isLessThan(0.2);
            }
        }
    }

    /** How far, in millimeters, the nearest line of ink is from where it should be. */
    private static double edge(BufferedImage page, int dpi, double x, double y, boolean upright) {
        int reach = dpi / 25;
        return IntStream.rangeClosed(-reach, reach)
                .filter(off -> {
                    int px = (int) Math.round(x * dpi) + (upright ? off : 0);
                    int py = (int) Math.round(y * dpi) + (upright ? 0 : off);
                    return px >= 0
                            && py >= 0
                            && px < page.getWidth()
                            && py < page.getHeight()
                            && page.getRaster().getSample(px, py, 0) < 200;
                })
                .mapToDouble(off -> Math.abs(off) * 25.4 / dpi)
                .min()
                .orElse(Double.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    void nothingGrowsOverTheEdgeWhateverIsTyped(LabelStock stock) {
        Random random = Seed.random(LabelTests.class);
        List<Label> all = IntStream.range(0, Math.max(stock.places(), 10))
                .mapToObj(n -> new Label(
                        PublicRef.fresh(),
                        n == 0 ? "P26-1234567890123456789012345" : "P26-%06d".formatted(n),
                        n < TEXTS.length ? TEXTS[n] : odd(random),
                        List.of(odd(random), TEXTS[n % TEXTS.length], odd(random), odd(random))))
                .toList();
        byte[] pdf = Prints.labels(new LabelRun(stock, 1, false, all), true);

        PaperCheck.archival(pdf);
        PaperCheck.shot(pdf, "label-odd-" + stock);
        int pages = PaperCheck.pages(pdf);
        assertThat(pages).isEqualTo((all.size() + stock.places() - 1) / stock.places());
        for (int page = 0; page < pages; page++) {
            assertThat(Ink.letters(pdf, page))
                    .isNotEmpty()
                    .allSatisfy(letter -> assertThat(
                                    IntStream.range(0, stock.places()).anyMatch(place -> inside(stock, place, letter)))
                            .as("seed %d, page %s: %s", Seed.number(), stock, letter)
                            .isTrue());
        }
        assertThat(PaperCheck.text(pdf)).contains(TextFit.CUT, Typeface.STAND_IN);
    }

    private static boolean inside(LabelStock stock, int place, Ink.Letter letter) {
        var cell = cell(stock, place);
        double pad = stock.face().pad() - 0.5;
        return letter.box().getMinX() >= cell.getMinX() + pad
                && letter.box().getMaxX() <= cell.getMaxX() - pad
                && letter.box().getMinY() >= cell.getMinY() + pad - 1
                && letter.box().getMaxY() <= cell.getMaxY() - pad + 1;
    }

    /** Any signs at all, in words of any length. */
    private static String odd(Random random) {
        return random.ints(random.nextInt(80), 0x20, 0x1ffff)
                .filter(it -> Character.isDefined(it) && !Character.isSurrogate((char) it))
                .map(it -> random.nextInt(6) == 0 ? ' ' : random.nextBoolean() ? 'a' + it % 26 : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void everyFaceHasRoomForWhatItHolds(LabelStock stock) {
        LabelFace face = stock.face();
        double height = stock.height() * LabelStock.POINTS;

        assertThat(face.textTop() + face.textHeight()).isLessThanOrEqualTo(face.barsTop(height));
        assertThat(face.pad() + face.square()).isLessThanOrEqualTo(face.barsTop(height));
        assertThat(Typeface.BOLD.width("P26-000000", face.number()))
                .isLessThanOrEqualTo(face.textWidth(stock.width() * LabelStock.POINTS));
        assertThat(Typeface.MONO.width("SH" + PublicRef.fresh(), face.clear()))
                .isLessThanOrEqualTo(stock.width() * LabelStock.POINTS - 2 * face.pad());
    }

    @ParameterizedTest
    @CsvSource({"1, 30, 1, 30", "30, 1, 1, 1", "30, 2, 2, 1", "16, 15, 1, 15", "16, 16, 2, 15", "5, 60, 3, 26"})
    void aSheetThatWasBegunGoesOnAtItsNextPlace(int start, int count, int sheets, int onTheFirst) {
        var run = new LabelRun(LabelStock.AVERY_5160, start, false, labels(count));

        assertThat(run.sheets()).hasSize(sheets);
        assertThat(run.sheets().getFirst()).hasSize(onTheFirst);
        assertThat(run.sheets().getFirst().getFirst())
                .satisfies(it -> assertThat(it.row() * 3 + it.column() + 1).isEqualTo(start));
        if (sheets > 1) {
            assertThat(run.sheets().get(1).getFirst())
                    .satisfies(it -> assertThat(it.row() + it.column()).isZero());
        }
        assertThat(run.sheets().stream().mapToInt(List::size).sum()).isEqualTo(count);
    }

    @Test
    void aPlaceThatTheStockLacksIsRefused() {
        assertThatThrownBy(() -> new LabelRun(LabelStock.AVERY_5163, 11, false, labels(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LabelRun(LabelStock.ROLL_2X1, 0, false, labels(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGeometryCheckBites() {
        byte[] pdf = Prints.labels(full(LabelStock.AVERY_5163), false);
        BufferedImage page = Ink.picture(pdf, 0, 600);

        assertThat(edge(page, 600, 0.15625 + 0.3 / 25.4, 0.53, true)).isGreaterThan(0.2);
        assertThat(inside(LabelStock.AVERY_5163, 0, new Ink.Letter("x", new Rectangle2D.Double(4.1 * 72, 40, 8, 8))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SH0123456789ABCDEF, false",
        "SHnothing, false",
        "'', false",
        "0123456789ABCDEFG, false",
    })
    void whatIsNoCodeOfTheHouseIsNone(String scanned, boolean known) {
        assertThat(ScanCode.read(scanned).isPresent()).isEqualTo(known);
    }

    @Test
    void aCodeIsReadAsScannedOrTyped() {
        PublicRef ref = PublicRef.fresh();

        assertThat(ScanCode.read(ScanCode.of(ref))).contains(ref);
        assertThat(ScanCode.read(" sh" + ref.text().toLowerCase(java.util.Locale.ROOT) + "\n"))
                .contains(ref);
        assertThat(ScanCode.read(ref.text())).isEmpty();
    }
}
