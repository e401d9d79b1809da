package org.stationhouse.desk.dispatch.info;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Relation;

/** The forms to hand out are attached to their article. */
@Component
class ArticleBearer implements Bearer {

    private final ArticleStore articles;

    ArticleBearer(ArticleStore articles) {
        this.articles = articles;
    }

    @Override
    public Optional<Borne> find(PublicRef record, Actor actor) {
        return articles.find(record)
                .map(it -> new Borne(
                        Article.KIND,
                        it.ref(),
                        List.of(it.ref()),
                        "dispatch.article.list",
                        it.code() == null ? it.topic() : it.code(),
                        it.english().title(),
                        "/info/" + it.ref(),
                        null,
                        Relation.open(Article.KIND, it.ref().text()),
                        it.edition() + "\n" + it.english().body()));
    }
}
