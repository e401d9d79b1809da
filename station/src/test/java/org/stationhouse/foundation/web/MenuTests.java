package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.web.Page.MenuLine;

class MenuTests {

    private static List<MenuLine> lines(int count, int here) {
        var lines = new ArrayList<MenuLine>();
        for (int n = 0; n < count; n++) {
            lines.add(new MenuLine("Paper files " + n, "/" + n, "paper", n == here));
        }
        return lines;
    }

    @Test
    void whatFitsOneLineStandsOnItAndTheRestBehindIt() {
        Menu few = Menu.of(lines(5, 0), word -> word);
        assertThat(few.bar()).hasSize(5);
        assertThat(few.more()).isEmpty();

        Menu many = Menu.of(lines(30, 0), word -> word);
        assertThat(many.bar()).hasSizeBetween(7, 10);
        assertThat(many.bar().size() + many.more().size()).isEqualTo(30);
        assertThat(many.bar()).extracting(MenuLine::path).startsWith("/0", "/1", "/2");
    }

    @Test
    void thePageThatIsOpenAlwaysStandsOnTheLine() {
        Menu late = Menu.of(lines(30, 27), word -> word);
        assertThat(late.bar()).last().returns("/27", MenuLine::path);
        assertThat(late.more()).extracting(MenuLine::path).doesNotContain("/27");
        assertThat(late.bar().size())
                .isEqualTo(Menu.of(lines(30, 0), word -> word).bar().size());
    }
}
