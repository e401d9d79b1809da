package org.stationhouse.foundation.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints well-formed XHTML as a tagged PDF/A-2a that is PDF/UA too, every font embedded, with the style sheets of this room only. */
final class Press {

    private static final String OURS = "paper";

    /** The sRGB profile, since PDF/A wants its colors defined. */
    private static final byte[] COLORS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** What turns the sheet. A page with a name of its own would be wide, but its content laid out for the upright one. */
    private static final String WIDE = "\n@page { size: 11in 8.5in; }\n";

    /** Address to text. */
    private static final Map<String, byte[]> SHEETS = sheets();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Press() {}

    /** @throws IllegalArgumentException when it is not well-formed */
    static byte[] pdf(String xhtml, String producer) {
        var out = new ByteArrayOutputStream(64 * 1024);
        var builder = new PdfRendererBuilder();
        for (Typeface face : Typeface.ALL) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.bytes()), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        builder.useColorProfile(COLORS);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        // Nothing is fetched: pictures stand in the text itself, and the style sheets are ours.
        builder.useUriResolver((base, uri) -> address(uri));
        builder.useProtocolsStreamImplementation(Sheet::new, OURS);
        builder.withProducer(producer);
        builder.withHtmlContent(Typeface.printable(xhtml), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new IllegalArgumentException("the paper can't be printed", e);
        }
        return out.toByteArray();
    }

    private static @Nullable String address(String uri) {
        return SHEETS.containsKey(OURS + ":" + uri)
                ? OURS + ":" + uri
                : SHEETS.containsKey(uri) || uri.startsWith("data:") ? uri : null;
    }

    private static Map<String, byte[]> sheets() {
        var sheets = new HashMap<String, byte[]>();
        String paper = new String(Typeface.resource("/paper/paper.css"), StandardCharsets.UTF_8);
        sheets.put(OURS + ":paper.css", paper.getBytes(StandardCharsets.UTF_8));
        sheets.put(OURS + ":wide.css", (paper + WIDE).getBytes(StandardCharsets.UTF_8));
        sheets.put(OURS + ":card.css", Typeface.resource("/paper/card.css"));
        for (LabelStock stock : LabelStock.values()) {
            sheets.put(OURS + ":" + stock.styleSheet(), LabelStyle.of(stock).getBytes(StandardCharsets.UTF_8));
        }
        return sheets;
    }

    private record Sheet(String uri) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(SHEETS.getOrDefault(uri, new byte[0]));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
