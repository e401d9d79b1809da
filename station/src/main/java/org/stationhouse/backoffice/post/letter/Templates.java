package org.stationhouse.backoffice.post.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Keeps the agency's templates: an edition is added, never changed, so that an old letter always shows what it was written from. */
@Service
public class Templates {

    private static final String LIST = "post.template.list";
    private static final String EDIT = "post.template.edit";

    private final TemplateStore templates;
    private final FactNames names;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Templates(TemplateStore templates, FactNames names, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.templates = templates;
        this.names = names;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A template and its editions, newest first. */
    public record Whole(Template template, List<Template.Edition> editions) {}

    /** @param spanish null for a letter that does not go to the public @param validFrom first day on which letters are written from it */
    public record NewEdition(Template.Wording english, Template.@Nullable Wording spanish, LocalDate validFrom) {}

    @Transactional
    public PublicRef add(String name, NewEdition edition, Actor actor) {
        policy.require(actor, EDIT);
        known(edition);
        PublicRef ref = PublicRef.fresh();
        long id = templates.insert(ref, name).orElseThrow(() -> new Unfit("name", "post.template.name.taken"));
        kept(id, ref, edition, Act.done("post.template.add", actor).changed("name", null, name));
        return ref;
    }

    /** Its text from a day on. @param version that the reader saw */
    @Transactional(noRollbackFor = {Unfit.class, SomeoneElseSaved.class})
    public void edit(PublicRef ref, int version, NewEdition edition, Actor actor) {
        policy.require(actor, EDIT);
        Template template = found(ref, version);
        known(edition);
        saved(templates.update(template, template.retiredAt()));
        kept(template.id(), ref, edition, Act.done(EDIT, actor));
    }

    private void kept(long id, PublicRef ref, NewEdition edition, Act act) {
        templates.insertEdition(
                id,
                edition.validFrom(),
                edition.english(),
                edition.spanish(),
                now(),
                act.actor().name());
        audit.write(act.on(Template.KIND, ref.text())
                .changed("validFrom", null, edition.validFrom())
                .changed("english", null, edition.english())
                .changed("spanish", null, edition.spanish()));
    }

    /** No letter is written from it any more; or some are again. */
    @Transactional(noRollbackFor = SomeoneElseSaved.class)
    public void retire(PublicRef ref, int version, boolean retired, Actor actor) {
        policy.require(actor, EDIT);
        Template template = found(ref, version);
        saved(templates.update(template, retired ? now() : null));
        audit.write(Act.done("post.template.retire", actor)
                .on(Template.KIND, ref.text())
                .changed("retired", template.retiredAt() != null, retired));
    }

    /** Every name in braces is one that there is, and every brace has its other half. */
    private void known(NewEdition edition) {
        Set<String> all = names.all();
        Template.Wording spanish = edition.spanish();
        known("subjectEn", edition.english().subject(), all);
        known("textEn", edition.english().text(), all);
        if (spanish != null) {
            known("subjectEs", spanish.subject(), all);
            known("textEs", spanish.text(), all);
        }
    }

    private static void known(String field, String typed, Set<String> all) {
        var text = new MergeText(typed);
        if (text.torn()) {
            throw new Unfit(field, "post.template.torn");
        }
        text.unknown(all).ifPresent(name -> {
            throw new Unfit(field, "post.template.unknown", name);
        });
    }

    @Transactional
    public List<Template> list(Actor actor) {
        policy.require(actor, LIST);
        List<Template> found = templates.list();
        audit.write(Act.done(LIST, actor).count(found.size()));
        return found;
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return templates.find(ref).map(template -> {
            audit.write(Act.done("post.template.read", actor).on(Template.KIND, ref.text()));
            return new Whole(template, templates.editions(template.id()));
        });
    }

    private Template found(PublicRef ref, int version) {
        Template template = templates.find(ref).orElseThrow(NoSuch::new);
        saved(template.version() == version ? 1 : 0);
        return template;
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the template");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
