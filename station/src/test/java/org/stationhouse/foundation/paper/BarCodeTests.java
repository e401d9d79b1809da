package org.stationhouse.foundation.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.kernel.PublicRef;

class BarCodeTests {

    @Test
    void aScannerReadsWhatWasPrinted() throws Exception {
        String ref = PublicRef.fresh().text();

        assertThat(scan(BarCode.code128(ref))).isEqualTo(ref);
        assertThat(scan(BarCode.code128("C26-000123"))).isEqualTo("C26-000123");
    }

    @Test
    void whatCode128CanNotHoldIsRefused() {
        assertThatThrownBy(() -> BarCode.code128("漢字")).isInstanceOf(RuntimeException.class);
    }

    private static String scan(String picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(picture.substring("data:image/png;base64,".length()))));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new Code128Reader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
