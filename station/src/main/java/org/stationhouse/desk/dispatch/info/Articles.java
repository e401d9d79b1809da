package org.stationhouse.desk.dispatch.info;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** The shelf of the information desk: articles are published, revised in editions that all stay, and taken out of use. */
@Service
public class Articles {

    private static final String LIST = "dispatch.article.list";
    private static final String WRITE = "dispatch.article.write";

    /** Articles that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final ArticleStore articles;
    private final ReadingStore readings;
    private final Readings asked;
    private final SearchEntries index;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Articles(
            ArticleStore articles,
            ReadingStore readings,
            Readings asked,
            SearchEntries index,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.articles = articles;
        this.readings = readings;
        this.asked = asked;
        this.index = index;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An article with all that stands about it.
     *
     * @param editions the newest first
     * @param readings who must read the edition that has to be read; for others than those who oversee it only the reader himself
     * @param own the edition that the reader must still sign; null for none
     */
    record Whole(
            Article article,
            List<Edition> editions,
            List<Reading> readings,
            boolean oversees,
            @Nullable Integer own) {}

    /** Puts an article on the shelf and asks those who must read it. @return its reference */
    @Transactional(noRollbackFor = Refusal.class)
    public PublicRef publish(NewArticle said, Actor actor) {
        policy.require(actor, WRITE);
        fits(said, 0);
        Instant now = now();
        PublicRef ref = PublicRef.fresh();
        long id = articles.insert(ref, said, now, actor.name());
        articles.insertEdition(id, 1, said, now, actor.name());
        Article article = articles.find(ref).orElseThrow();
        audit.write(changed(Act.done("dispatch.article.publish", actor), null, article));
        filed(article, actor);
        return ref;
    }

    /** Puts a new edition in the place of the one that stands. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void revise(PublicRef ref, int version, NewArticle said, Actor actor) {
        policy.require(actor, WRITE);
        Article was = at(ref, version);
        fits(said, was.id());
        Instant now = now();
        if (articles.update(was, said, now, actor.name()) == 0) {
            throw new SomeoneElseSaved("the article");
        }
        articles.insertEdition(was.id(), was.edition() + 1, said, now, actor.name());
        Article article = articles.find(ref).orElseThrow();
        audit.write(changed(Act.done("dispatch.article.revise", actor).because(said.why()), was, article));
        filed(article, actor);
    }

    private void fits(NewArticle said, long but) {
        ArticleRules.codeIsItsOwn(said.code() != null && articles.coded(said.code(), but));
        if (said.readers() != null) {
            ReadingAudience.require(said.readers());
        }
    }

    private void filed(Article article, Actor actor) {
        index.put(ArticleFiling.entry(article));
        asked.ask(article, actor);
    }

    private static Act changed(Act act, @Nullable Article was, Article now) {
        return act.on(Article.KIND, now.ref().text())
                .changed("sort", was == null ? null : was.sort(), now.sort())
                .changed("topic", was == null ? null : was.topic(), now.topic())
                .changed("code", was == null ? null : was.code(), now.code())
                .changed(
                        "title",
                        was == null ? null : was.english().title(),
                        now.english().title())
                .changed(
                        "body",
                        was == null ? null : was.english().body(),
                        now.english().body())
                .changed("spanish", was == null ? null : was.spanish(), now.spanish())
                .changed("readers", was == null ? null : was.readers(), now.readers())
                .changed("readDays", was == null ? null : was.readDays(), now.readDays())
                .changed("edition", was == null ? null : was.edition(), now.edition());
    }

    /** Takes an article out of use: nobody has to read it, no search offers it, its editions stay. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void withdraw(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, WRITE);
        Article was = at(ref, version);
        if (articles.updateWithdrawn(was, why, now(), actor.name()) == 0) {
            throw new SomeoneElseSaved("the article");
        }
        index.remove(Article.KIND, ref);
        asked.ask(articles.find(ref).orElseThrow(), actor);
        audit.write(Act.done("dispatch.article.withdraw", actor)
                .on(Article.KIND, ref.text())
                .because(why));
    }

    private Article at(PublicRef ref, int version) {
        Article was = articles.lock(ref).orElseThrow(NoSuch::new);
        ArticleRules.inUse(was);
        if (was.version() != version) {
            throw new SomeoneElseSaved("the article");
        }
        return was;
    }

    /** @param order full order text of the store */
    @Transactional
    List<Article> list(ArticleFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Article> found = articles.list(filter, order, skip, most);
        audit.write(Act.done(LIST, actor).on(Article.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Article> export(ArticleFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.article.export");
        Export.require(
                reason, large -> articles.list(filter, order, 0, large + 1).size() > large);
        List<Article> found = articles.list(filter, order, skip, EXPORTED);
        audit.write(Act.done("dispatch.article.export", actor).because(reason).on(Article.KIND, refs(found)));
        return found;
    }

    /** Answers that fit what somebody wants, the best first; none where nothing was said yet. */
    @Transactional
    public List<Article> offer(String wanted, int most, Actor actor) {
        policy.require(actor, LIST);
        String query = ArticleFilter.anyOf(wanted);
        List<Article> found = query == null ? List.of() : articles.fitting(query, most);
        audit.write(Act.done("dispatch.article.offer", actor).on(Article.KIND, refs(found)));
        return found;
    }

    /** An article in use by its reference. */
    @Transactional(readOnly = true)
    public Optional<Article> find(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return articles.find(ref).filter(it -> it.withdrawn() == null);
    }

    /** Topics in use, by name. */
    @Transactional(readOnly = true)
    List<String> topics(Actor actor) {
        policy.require(actor, LIST);
        return articles.topics();
    }

    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return articles.find(ref).map(article -> {
            audit.write(Act.done("dispatch.article.read", actor).on(Article.KIND, ref.text()));
            boolean oversees = policy.decide(actor, "dispatch.reading.oversee") instanceof Decision.Allowed;
            int edition = readings.asked(article.id()).orElse(article.edition());
            long self = Readings.account(actor);
            List<Reading> all = readings.of(article.id()).stream()
                    .filter(it -> it.edition() == edition && !it.dropped())
                    .toList();
            List<Reading> seen = oversees
                    ? all
                    : all.stream().filter(it -> it.account() == self).toList();
            Integer own = all.stream().anyMatch(it -> it.account() == self && it.open()) ? edition : null;
            return new Whole(article, articles.editions(article.id()), seen, oversees, own);
        });
    }

    /** The article as it is handed out. */
    @Transactional
    Optional<Article> print(PublicRef ref, boolean spanish, Actor actor) {
        policy.require(actor, "dispatch.article.print");
        return articles.find(ref).map(article -> {
            audit.write(Act.done("dispatch.article.print", actor)
                    .on(Article.KIND, ref.text())
                    .changed("language", null, article.language(spanish).getLanguage()));
            return article;
        });
    }

    private static List<String> refs(List<Article> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
