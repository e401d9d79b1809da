package org.stationhouse.backoffice.office.bars;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends to set or lift a bar or the need of a certificate.
 *
 * @param who classification or job family to be barred
 * @param duty its duty
 * @param cite who says so: job description, rule or order
 * @param needing duty that needs a certificate
 * @param certificate kind of it
 * @param source who says so
 * @param template name of one to take over
 * @param why the decision that lifts one
 */
record BarForm(
        String who,
        String duty,
        String cite,
        String needing,
        String certificate,
        String source,
        String template,
        String why) {

    BarForm(
            @Nullable String who,
            @Nullable String duty,
            @Nullable String cite,
            @Nullable String needing,
            @Nullable String certificate,
            @Nullable String source,
            @Nullable String template,
            @Nullable String why) {
        this.who = plain(who);
        this.duty = plain(duty);
        this.cite = plain(cite);
        this.needing = plain(needing);
        this.certificate = plain(certificate);
        this.source = plain(source);
        this.template = plain(template);
        this.why = plain(why);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static BarForm empty() {
        return new BarForm("", "", "", "", "", "", "", "");
    }
}
