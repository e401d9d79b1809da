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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;

/** The one road to paper: a template's text becomes a tagged PDF/A-2a that is PDF/UA too, every font embedded. */
@Component
public class Papers {

    private static final String SHEET = "paper.css";
    private static final String OURS = "paper";
    private static final String OUR_SHEET = OURS + ":" + SHEET;
    private static final byte[] LOOK = resource("/paper/" + SHEET);

    /** The sRGB profile, since PDF/A wants its colors defined. */
    private static final byte[] COLORS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private record Font(String family, int weight, byte[] bytes) {}

    private static final List<Font> FONTS = List.of(
            new Font("Public Sans", 400, resource("/static/vendor/fonts/PublicSans-Regular.ttf")),
            new Font("Public Sans", 700, resource("/static/vendor/fonts/PublicSans-Bold.ttf")),
            new Font("Roboto Mono", 400, resource("/static/vendor/fonts/RobotoMono-Regular.ttf")));

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final MessageSource messages;
    private final AgencyOffice agencies;
    private final Clock clock;

    Papers(MessageSource messages, AgencyOffice agencies, Clock clock) {
        this.messages = messages;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param by who prints, as screens show the name */
    public Paper paper(Locale locale, String by) {
        Agency agency = agencies.agency().orElse(null);
        return new Paper(
                messages,
                locale,
                agency == null ? messages.getMessage("paper.product", null, locale) : agency.name(),
                agency == null ? "" : agency.ori().text(),
                agency == null ? ZoneId.of("UTC") : agency.zone(),
                clock.instant(),
                by,
                agency != null && agency.demo());
    }

    /**
     * @param xhtml well-formed, as a template inside {@code frame.jte} gives it
     * @throws IllegalArgumentException when it is not well-formed
     */
    public byte[] pdf(String xhtml) {
        var out = new ByteArrayOutputStream(64 * 1024);
        var builder = new PdfRendererBuilder();
        for (Font font : FONTS) {
            builder.useFont(
                    () -> new ByteArrayInputStream(font.bytes()), font.family(), font.weight(), FontStyle.NORMAL, true);
        }
        builder.useColorProfile(COLORS);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        // Nothing is fetched: pictures stand in the text itself, and the one style sheet is ours.
        builder.useUriResolver((base, uri) ->
                uri.equals(SHEET) ? OUR_SHEET : uri.equals(OUR_SHEET) || uri.startsWith("data:") ? uri : null);
        builder.useProtocolsStreamImplementation(uri -> new Look(), OURS);
        builder.withProducer(messages.getMessage("paper.product", null, Locale.ENGLISH));
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new IllegalArgumentException("the paper can't be printed", e);
        }
        return out.toByteArray();
    }

    private static final class Look implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(LOOK);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = Papers.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the build is not complete: " + path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
