package org.stationhouse.desk.dispatch.info;

import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** What articles must obey, each rule with its sentence. */
final class ArticleRules {

    private static final String USED = "Procedures: what was taken out of use stays as it was";

    private ArticleRules() {}

    static void inUse(Article article) {
        if (article.withdrawn() != null) {
            throw new Refusal("This article was taken out of use; write a new one.", USED);
        }
    }

    static void codeIsItsOwn(boolean taken) {
        if (taken) {
            throw new Unfit("code", "dispatch.article.code.taken");
        }
    }
}
