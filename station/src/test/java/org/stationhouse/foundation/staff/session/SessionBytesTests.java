package org.stationhouse.foundation.staff.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InvalidClassException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.text.SimpleAttributeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.FlashMap;

class SessionBytesTests {

    private static @Nullable Object again(Object value) {
        return SessionBytes.conversion().convert(SessionBytes.conversion().convert(value, byte[].class), Object.class);
    }

    @Test
    void textsComeBack() {
        assertThat(again("Zo\u00eb")).isEqualTo("Zo\u00eb");
    }

    /** As the web framework keeps the sentence that the next page says after something was saved. */
    @Test
    void aNoticeForTheNextPageComesBack() {
        var notice = new FlashMap();
        notice.put("notice", "Saved.");
        notice.addTargetRequestParam("page", "2");

        assertThat(again(new CopyOnWriteArrayList<>(List.of(notice)))).isEqualTo(List.of(notice));
    }

    @Test
    void classesThatNobodyKnowsAreNotRead() {
        assertThatThrownBy(() -> again(new SimpleAttributeSet())).hasRootCauseInstanceOf(InvalidClassException.class);
    }
}
