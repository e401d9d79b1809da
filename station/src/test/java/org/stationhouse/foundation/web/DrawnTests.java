package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.HtmlContent;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class DrawnTests {

    private static final String PAGE = """
            <label class="usa-label" for="f-name">Driver&#39;s name <span class="must" aria-hidden="true">*</span></label>
            <input id="f-name" name="name">
            <fieldset class="field wide" id="f-level" tabindex="-1">
            <legend class="usa-legend">Priority</legend>
            <label class="choice"><input type="radio" id="f-level-1" name="level" value="1"> <span>High</span></label>
            </fieldset>
            <label class="choice"><input type="checkbox" id="f-sure" name="sure" value="true"> <span>I have read it back</span></label>
            <input id="f-bare" name="bare" aria-label="Bare">
            """;

    private static Drawn drawn() {
        return Drawn.of((HtmlContent) out -> out.writeContent(PAGE));
    }

    @Test
    void aFieldIsCalledWhatThePageCallsIt() {
        assertThat(drawn().label("name")).contains("Driver's name");
        assertThat(drawn().label("level")).contains("Priority");
        assertThat(drawn().label("level-1")).contains("High");
        assertThat(drawn().label("sure")).contains("I have read it back");
    }

    @Test
    void whatHasNoWordsOfItsOwnHasNoName() {
        assertThat(drawn().label("bare")).isEmpty();
        assertThat(drawn().label("nam.")).as("a name is no pattern").isEmpty();
    }

    @Test
    void theContentIsSentAsItWasDrawn() {
        var out = new StringOutput();
        drawn().writeTo(out);

        assertThat(out.toString()).isEqualTo(PAGE);
    }
}
