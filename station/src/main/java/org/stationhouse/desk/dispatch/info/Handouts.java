package org.stationhouse.desk.dispatch.info;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Forms;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** What may be handed to somebody. Only answers leave the house: a procedure is the staff's. */
@Service
public class Handouts {

    private final ArticleStore articles;
    private final Forms forms;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    Handouts(ArticleStore articles, Forms forms, AccessPolicy policy, AuditTrail audit) {
        this.articles = articles;
        this.forms = forms;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * The newest edition of an answer in use, with its forms.
     *
     * @param asksSpanish whether it is given in Spanish where that is written
     * @return empty for a procedure, for what was taken out of use, for an unknown reference
     */
    @Transactional
    public Optional<Handout> of(PublicRef ref, boolean asksSpanish, Actor actor) {
        policy.require(actor, "dispatch.article.list");
        return articles.find(ref)
                .filter(it -> it.sort() == Article.Sort.ANSWER && it.withdrawn() == null)
                .map(it -> {
                    audit.write(Act.done("dispatch.article.read", actor).on(Article.KIND, ref.text()));
                    return new Handout(it, asksSpanish && it.spanish() != null, forms.of(ref, actor));
                });
    }
}
