package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.util.List;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What this agency's job descriptions say beyond the rights tables: which classification does not do a duty, and which certificate a
 * duty needs.
 */
public interface AgencyBars {

    /** @param who id of a role or of a job family */
    record Bar(PublicRef ref, String who, String duty, String cite, String setBy, Instant setAt) {}

    record CertificateNeed(PublicRef ref, String duty, String certificate, String cite, String setBy, Instant setAt) {}

    /**
     * What does not hold any more.
     *
     * @param who who was barred, empty for the need of a certificate
     * @param certificate what was needed, empty for a bar
     */
    record Lifted(
            String who,
            String certificate,
            String duty,
            String cite,
            String setBy,
            Instant setAt,
            String liftedBy,
            Instant liftedAt,
            String why) {}

    /** @param certificate what the duty needs, empty where {@code who} is barred from it */
    record TemplateLine(String who, String duty, String certificate, String cite) {}

    /**
     * The whole layer.
     *
     * @param bars in force
     * @param needs in force
     * @param lifted the newest bars and needs that were lifted
     */
    record Layer(List<Bar> bars, List<CertificateNeed> needs, List<Lifted> lifted) {}

    Layer layer(Actor actor);

    /** How many rights the bar takes away now; 0 for a duty that has no page yet, for which it holds from the first one on. */
    long cuts(Bar bar);

    /** Bars a role or a job family from a duty, at once and everywhere. */
    void bar(String who, String duty, String cite, Actor actor);

    /** @param why the decision that lifts it */
    void lift(PublicRef bar, String why, Actor actor);

    /** From now on a duty needs a current certificate; where several stand, one of them is enough. */
    void need(String duty, String certificate, String cite, Actor actor);

    /** @param why the decision that lifts it */
    void waive(PublicRef need, String why, Actor actor);

    /** Names of the templates that come with the program. */
    List<String> templates();

    /** What a template would set. @throws Unfit for a name that no template has */
    List<TemplateLine> template(String name);

    /** Sets every bar and need of a template; what stands already stays. */
    void apply(String template, Actor actor);
}
