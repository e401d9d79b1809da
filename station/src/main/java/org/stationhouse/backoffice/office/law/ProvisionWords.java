package org.stationhouse.backoffice.office.law;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.law.Authority;
import org.stationhouse.foundation.jurisdiction.law.Check;
import org.stationhouse.foundation.jurisdiction.law.Combine;
import org.stationhouse.foundation.jurisdiction.law.Document;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.Facility;
import org.stationhouse.foundation.jurisdiction.law.Fee;
import org.stationhouse.foundation.jurisdiction.law.Hold;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.Limitation;
import org.stationhouse.foundation.jurisdiction.law.Names;
import org.stationhouse.foundation.jurisdiction.law.Offense;
import org.stationhouse.foundation.jurisdiction.law.Penalty;
import org.stationhouse.foundation.jurisdiction.law.Plan;
import org.stationhouse.foundation.jurisdiction.law.Provision;
import org.stationhouse.foundation.jurisdiction.law.ReasonCode;
import org.stationhouse.foundation.jurisdiction.law.Retention;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.Series;
import org.stationhouse.foundation.jurisdiction.law.Threshold;
import org.stationhouse.foundation.jurisdiction.law.Tier;
import org.stationhouse.foundation.jurisdiction.law.WaitingPeriod;
import org.stationhouse.foundation.jurisdiction.law.Workflow;

/** What a rule lays down, each provision as one line. */
record ProvisionWords(LawWords law) {

    /** What it is: a clock and its part, a fee and its name. */
    String name(Provision provision) {
        return switch (provision) {
            case LawClock it -> word("jurisdiction.role." + it.terms().role());
            case Retention it -> word("jurisdiction.retain." + it.kind());
            case Series it -> it.series();
            case Limitation it -> word("jurisdiction.limitation");
            case Hold it -> word("jurisdiction.hold." + it.kind());
            case Fee it -> word("jurisdiction.fee", it.fee());
            case Threshold it -> word("jurisdiction.threshold", it.threshold());
            case Penalty it -> word("jurisdiction.penalty." + it.kind());
            case Check it -> word("jurisdiction.check", it.check());
            case WaitingPeriod it -> word("jurisdiction.wait", it.offenseClass());
            case Tier it -> word("jurisdiction.tier", it.tier());
            case Plan it -> word("jurisdiction.plan");
            case Names it -> word("jurisdiction.names." + it.kind());
            case Offense it -> word("jurisdiction.offense");
            case ReasonCode it -> word("jurisdiction.reason");
            case Authority it -> word("jurisdiction.authority", it.code());
            case Document it -> word("jurisdiction.document." + it.kind());
            case Facility it -> word("jurisdiction.facility", it.facility());
            case Workflow it -> word("jurisdiction.workflow");
        };
    }

    String says(Provision provision) {
        return switch (provision) {
            case LawClock it -> clock(it);
            case Retention it -> retention(it);
            case Series it ->
                it.terms().stream()
                        .map(term -> name(term) + " " + retention(term))
                        .collect(Collectors.joining("; "));
            case Limitation it ->
                it.length() == null
                        ? joined(word("jurisdiction.limitation.none"), it.when())
                        : joined(from(it.length(), it.from()), it.when());
            case Hold it -> joined(from(it.length(), it.from()), it.when());
            case Fee it -> fee(it);
            case Threshold it -> joined(word("jurisdiction.op." + it.op(), measure(it)), it.when());
            case Penalty it -> penalty(it);
            case Check it ->
                joined(
                        word(
                                "jurisdiction.check." + it.kind(),
                                it.amount(),
                                word("jurisdiction.measure." + it.unit(), it.amount())),
                        it.legalForm());
            case WaitingPeriod it -> from(it.length(), it.from());
            case Tier it -> it.length() == null ? word("jurisdiction.tier.life") : law.length(it.length());
            case Plan it -> plan(it);
            case Names it -> it.names().stream().map(ProvisionWords::plain).collect(Collectors.joining(", "));
            case Offense it -> joined(it.code() + " " + it.section(), it.note());
            case ReasonCode it -> it.label();
            case Authority it -> it.when();
            case Document it -> plain(it.id());
            case Facility it -> facility(it);
            case Workflow it -> word("jurisdiction.workflow." + it);
        };
    }

    /** All clocks of a rule in a few words, for a list; of a rule without one, the first that it lays down. */
    String summary(Rule rule) {
        return rule.clocks().isEmpty()
                ? rule.provisions().stream()
                        .limit(2)
                        .map(it -> name(it) + ": " + says(it))
                        .collect(Collectors.joining("; "))
                : rule.clocks().stream().map(this::clock).collect(Collectors.joining("; "));
    }

    private String clock(LawClock clock) {
        String span = switch (clock) {
            case LawClock.Relative it -> relative(it);
            case LawClock.OnDate it -> law.day(it.date());
            case LawClock.Annual it ->
                word(
                        "jurisdiction.annual",
                        "%02d/%02d".formatted(it.day().getMonthValue(), it.day().getDayOfMonth()));
            case LawClock.Monthly it -> word("jurisdiction.monthly." + it.of(), it.day());
            case LawClock.Periodic it -> word("jurisdiction.every." + it.every());
        };
        return joined(
                word("jurisdiction.kind." + clock.terms().kind()) + " " + span,
                clock.terms().when());
    }

    private String relative(LawClock.Relative clock) {
        var text = new StringBuilder(
                clock.terms().kind().backward()
                        ? word("jurisdiction.before", law.length(clock.length()), law.event(clock.from()))
                        : from(clock.length(), clock.from()));
        if (!clock.exclude().isEmpty()) {
            text.append(' ').append(word("jurisdiction.without", each("jurisdiction.exclude.", clock.exclude())));
        }
        Combine combine = clock.combine();
        if (combine != null) {
            text.append(", ").append(word("jurisdiction.combine." + combine));
        }
        if (!clock.tolling().states().isEmpty()) {
            text.append(", ")
                    .append(word(
                            clock.tolling().unverified() ? "jurisdiction.tolled.unverified" : "jurisdiction.tolled",
                            clock.tolling().states().stream()
                                    .map(ProvisionWords::plain)
                                    .collect(Collectors.joining(", "))));
        }
        if (clock.mailing()) {
            text.append(", ").append(word("jurisdiction.mailing"));
        }
        return text.toString();
    }

    private String from(@Nullable Length length, @Nullable EventId from) {
        return length == null || from == null ? "" : word("jurisdiction.from", law.length(length), law.event(from));
    }

    private String retention(Retention it) {
        EventId until = it.until();
        var text = new StringBuilder(
                until == null ? from(it.length(), it.from()) : word("jurisdiction.until", law.event(until)));
        Combine combine = it.combine();
        if (combine != null) {
            text.append(", ").append(word("jurisdiction.combine." + combine));
        }
        Retention.Extension extension = it.extension();
        if (extension != null) {
            text.append(", ").append(word("jurisdiction.extension", law.length(extension.by()), extension.when()));
        }
        return joined(text.toString(), it.when());
    }

    private String fee(Fee it) {
        var text = new StringJoiner(", ");
        text.add(word("jurisdiction.basis." + it.basis()));
        if (it.amount() != null) {
            text.add(law.dollars(it.amount()));
        }
        if (it.cap() != null) {
            text.add(word("jurisdiction.cap", law.dollars(it.cap())));
        }
        List.of(
                        it.capText(),
                        it.per().isEmpty() ? "" : word("jurisdiction.per", it.per()),
                        it.payableTo().isEmpty() ? "" : word("jurisdiction.payable", it.payableTo()),
                        it.requiresOrdinance() ? word("jurisdiction.ordinance") : "",
                        it.excludes().isEmpty()
                                ? ""
                                : word(
                                        "jurisdiction.excludes",
                                        it.excludes().stream()
                                                .map(ProvisionWords::plain)
                                                .collect(Collectors.joining(", "))))
                .stream()
                .filter(one -> !one.isEmpty())
                .forEach(text::add);
        return joined(text.toString(), it.when());
    }

    private String measure(Threshold it) {
        return it.unit() == Threshold.Measure.USD
                ? law.dollars(it.amount())
                : word("jurisdiction.measure." + it.unit(), it.amount());
    }

    private String penalty(Penalty it) {
        var text = new StringJoiner(", ");
        text.add(
                it.min() == null
                        ? word("jurisdiction.atmost", law.dollars(it.max()))
                        : word("jurisdiction.range", law.dollars(it.min()), law.dollars(it.max())));
        if (it.surchargePercent() != null) {
            text.add(word("jurisdiction.surcharge", it.surchargePercent()));
        }
        if (!it.per().isEmpty()) {
            text.add(word("jurisdiction.per", it.per()));
        }
        return text.toString();
    }

    private String plan(Plan it) {
        Length cure = it.cure();
        return word(
                        "jurisdiction.plan.terms",
                        law.dollars(it.monthlyPaymentMax()),
                        law.dollars(it.totalMax()),
                        law.length(it.term()))
                + (cure == null ? "" : ", " + word("jurisdiction.plan.cure", law.length(cure), it.cureTimes()))
                + (it.holdRescissions() == 0 ? "" : ", " + word("jurisdiction.plan.rescissions", it.holdRescissions()))
                + (it.lateFeesWaived() ? ", " + word("jurisdiction.plan.waived") : "");
    }

    private String facility(Facility it) {
        return it.all()
                ? word("jurisdiction.facility.all")
                : String.join(", ", it.sections()) + (it.continues() ? ", " + word("jurisdiction.facility.more") : "");
    }

    private <E extends Enum<E>> String each(String prefix, java.util.Collection<E> values) {
        return values.stream().map(it -> word(prefix + it)).collect(Collectors.joining(", "));
    }

    private static String joined(String text, String more) {
        return more.isEmpty() ? text : text.isEmpty() ? more : text + ": " + more;
    }

    /** Names of the law files read as words without their hyphens. */
    private static String plain(String name) {
        return name.replace('_', ' ').replace('-', ' ');
    }

    private String word(String key, Object... values) {
        return law.say().word(key, values);
    }
}
