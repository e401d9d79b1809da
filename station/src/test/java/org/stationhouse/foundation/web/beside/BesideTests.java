package org.stationhouse.foundation.web.beside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.Child;
import org.stationhouse.StationTest;

/** Two who open the same record's form hear of each other, and nobody else does. */
@StationTest
class BesideTests {

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void twoWhoHaveTheSameOpenHearOfEachOther() {
        String record;
        try (var one = Browser.at(port).as("pst1");
                var other = Browser.at(port).as("cso1")) {
            one.open("/calls/new?line=459 5 Beside Way");
            one.keys().press("Control+Enter");
            String form = one.find("a[href$='/edit']").getAttribute("href");
            one.open(form).find("#f-party").focus();
            other.open(form);
            assertThat(other.find(".beside")).hasText("Test a has this open too: Reporting party");
            one.find("#f-place").focus();
            assertThat(other.find(".beside")).hasText("Test a has this open too: Place");
            assertThat(one.find(".beside")).containsText("has this open too");
            other.axe().shot("beside");
            String mine = mark(other);
            assertThat(asked(other, form, mine)).isEqualTo(200);
            assertThat(asked(other, form, mark(one)))
                    .as("the mark of another session opens nothing")
                    .isEqualTo(404);
            assertThat(asked(other, form.replace("/edit", "x/edit"), mine)).isEqualTo(404);
            other.forgive(fault -> fault.contains("404"));
            one.open("/calls");
            other.page()
                    .waitForResponse(
                            "**/drafts/beside", () -> other.find("#f-phone").focus());
            assertThat(other.find(".beside")).isHidden();
            record = form.split("/")[2];
        }
        // a page that is closed says so without waiting for an answer
        for (int n = 0; n < 100 && open(record) > 0; n++) {
            Child.pause(50);
        }
        assertThat(open(record)).as("who leaves is gone").isZero();
    }

    private int open(String record) {
        return sql.sql("select count(*) from web.beside where record = :record")
                .param("record", record)
                .query(Integer.class)
                .single();
    }

    private static String mark(Browser window) {
        return window.find("form [data-beside]").getAttribute("data-beside");
    }

    private static int asked(Browser window, String form, String mark) {
        return ((Number) window.page()
                        .evaluate(
                                "async ([form, mark]) => (await fetch('/drafts/beside', { method: 'POST', headers: JSON.parse(document.body.getAttribute('hx-headers')),"
                                        + " body: new URLSearchParams({ form: 'dispatch.call', record: form.split('/')[2], mark }) })).status",
                                List.of(form, mark)))
                .intValue();
    }
}
