package org.stationhouse.foundation.staff.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.staff.Right;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;

/**
 * The rules of access against a second implementation that shares no line with them: a truth table over flat facts, on 100,000 random
 * triples of user, right and facts (SECURITY.md S2).
 */
class AccessAgreementTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final LocalDate TODAY = NOW.atZone(ZoneOffset.UTC).toLocalDate();
    private static final int TRIPLES = 100_000;
    private static final List<String> DUTIES = List.of("", "PRT-01", "PST-16", "PSO-25");
    private static final List<String> CERTIFICATES = List.of("clets", "post-records");
    private static final List<String> POSTS = List.of("watch-commander", "beat");

    private final Random random = Seed.random(AccessAgreementTests.class);
    private final Rights rights = RightsOfTests.random(random);

    enum Said {
        YES,
        NO,
        PROVE,
        GLASS
    }

    @Test
    void bothImplementationsSayTheSame() {
        Map<Said, Integer> counts = new EnumMap<>(Said.class);
        for (int i = 0; i < TRIPLES; i++) {
            Facts facts = facts();
            Actor actor = actor(facts);
            List<Right> all = List.copyOf(rights.all());
            String right = random.nextInt(50) == 0 ? "no.such.right" : pick(all).name();
            Relation to = random.nextBoolean() ? null : relation();

            Said first = said(new AccessRules(rights, facts, NOW, TODAY).decide(actor, right, to));
            Said second = second(actor, right, to, facts);

            assertThat(first)
                    .as("seed %d, triple %d: %s %s %s", Seed.number(), i, actor, right, to)
                    .isEqualTo(second);
            counts.merge(first, 1, Integer::sum);
        }
        System.out.println("AccessAgreementTests " + counts);
        assertThat(counts.keySet()).containsExactlyInAnyOrder(Said.values());
        assertThat(counts.values()).allMatch(count -> count > TRIPLES / 500);
    }

    private static Said said(Decision decision) {
        return switch (decision) {
            case Decision.Allowed it -> Said.YES;
            case Decision.Refused it -> Said.NO;
            case Decision.ProveAgain it -> Said.PROVE;
            case Decision.BehindGlass it -> Said.GLASS;
        };
    }

    /** All conditions at once, each from its own flat question; the first implementation walks rules one after the other. */
    private Said second(Actor actor, String name, @Nullable Relation to, Facts facts) {
        Right right = null;
        for (Right one : rights.all()) {
            right = one.name().equals(name) ? one : right;
        }
        Role role = null;
        for (Role one : rights.roles()) {
            role = one.id().equals(actor.role()) ? one : role;
        }
        if (right == null) {
            return Said.NO;
        }
        Facts.Holder holder = null;
        for (Facts.Holder one : facts.accounts().values()) {
            holder = actor.account() != null && one.account() == actor.account() ? one : holder;
        }
        boolean byRole = right.roles().contains(actor.role());
        boolean byPost = false;
        boolean certified = false;
        if (holder != null) {
            for (var posted : facts.posts().getOrDefault(holder.member(), List.of())) {
                byPost |= right.posts().contains(posted.post())
                        && posted.begins().compareTo(NOW) <= 0
                        && posted.ends().compareTo(NOW) > 0
                        && !(right.caseRight() && (role == null || !role.caseRights()));
            }
        }
        List<Facts.Need> needs = new ArrayList<>();
        facts.needs().forEach((duty, list) -> {
            if (duty.length() > 0 && duty.equals(name(name))) {
                needs.addAll(list);
            }
        });
        if (holder != null) {
            for (var certificate : facts.certificates().getOrDefault(holder.member(), List.of())) {
                for (var need : needs) {
                    certified |= need.certificate().equals(certificate.kind())
                            && certificate.from().compareTo(TODAY) <= 0
                            && (certificate.until() == null
                                    || certificate.until().compareTo(TODAY) >= 0);
                }
            }
        }
        boolean accountGood = actor.account() == null
                || (holder != null
                        && holder.active()
                        && holder.role().equals(actor.role())
                        && (holder.endsAt() == null || holder.endsAt().compareTo(NOW) > 0));
        boolean barred = false;
        for (var bar : facts.bars().entrySet()) {
            boolean his = bar.getKey().equals(actor.role())
                    || (role != null && bar.getKey().equals(role.family()));
            barred |= his && right.duty().length() > 0 && bar.getValue().containsKey(right.duty());
        }
        boolean good = (byRole || byPost) && accountGood && !barred && (needs.isEmpty() || certified);
        if (!good) {
            return Said.NO;
        }
        if (to != null && to.restricted() && !to.assigned()) {
            boolean open = false;
            for (var glasses : facts.glasses().entrySet()) {
                for (var glass : glasses.getValue()) {
                    open |= glasses.getKey().equals(actor.account())
                            && glass.kind().equals(to.kind())
                            && glass.record().equals(to.record())
                            && glass.endsAt().compareTo(NOW) > 0;
                }
            }
            boolean breaker = false;
            for (Right one : rights.all()) {
                breaker |= one.name().equals("staff.glass.break") && one.roles().contains(actor.role());
            }
            if (!(right.glass() && open)) {
                return right.glass() && breaker && actor.account() != null ? Said.GLASS : Said.NO;
            }
        }
        boolean machine = actor.role().equals("console") || actor.role().equals("program");
        boolean proved = machine
                || (actor.provedAt() != null
                        && actor.provedAt().plusSeconds(300).compareTo(NOW) > 0);
        return right.fresh() && !proved ? Said.PROVE : Said.YES;
    }

    /** Duty of a right of the random table: its name ends with it. */
    private static String name(String right) {
        int at = right.lastIndexOf(".duty");
        return at < 0 ? "" : DUTIES.get(right.charAt(at + 5) - '0');
    }

    private Facts facts() {
        var accounts = new HashMap<Long, Facts.Holder>();
        var certificates = new HashMap<Long, List<Facts.Certified>>();
        var posts = new HashMap<Long, List<Facts.Posted>>();
        var glasses = new HashMap<Long, List<Facts.Broken>>();
        for (long id = 1; id <= 3; id++) {
            long member = 10 + random.nextInt(2);
            Instant ends = random.nextInt(4) > 0 ? null : near();
            accounts.put(id, new Facts.Holder(id, member, role(), random.nextInt(5) > 0, ends));
            certificates.put(
                    member,
                    List.of(new Facts.Certified(
                            pick(CERTIFICATES), nearDay(), random.nextBoolean() ? null : nearDay())));
            posts.put(member, List.of(new Facts.Posted(pick(POSTS), near(), near())));
            if (random.nextBoolean()) {
                glasses.put(id, List.of(new Facts.Broken("G", "cases.jacket", "R" + random.nextInt(2), near())));
            }
        }
        Map<String, Map<String, String>> bars = random.nextInt(3) > 0
                ? Map.of()
                : Map.of(
                        random.nextBoolean()
                                ? role()
                                : pick(List.copyOf(rights.roles())).family(),
                        Map.of(pick(DUTIES.subList(1, 4)), "cite"));
        Map<String, List<Facts.Need>> needs = random.nextInt(3) > 0
                ? Map.of()
                : Map.of(pick(DUTIES.subList(1, 4)), List.of(new Facts.Need(pick(CERTIFICATES), "cite")));
        return new Facts(1, accounts, certificates, posts, bars, needs, glasses);
    }

    private Actor actor(Facts facts) {
        Instant proved = random.nextInt(3) == 0 ? null : near();
        if (random.nextInt(4) == 0) {
            return new Actor("x", role(), null, null, "local", proved);
        }
        long account = 1 + random.nextInt(4);
        Facts.Holder holder = facts.accounts().get(account);
        String role = holder != null && random.nextInt(5) > 0 ? holder.role() : role();
        return new Actor("x", role, account, "s", "local", proved);
    }

    private Relation relation() {
        return new Relation(
                random.nextInt(5) == 0 ? "dispatch.call" : "cases.jacket",
                "R" + random.nextInt(2),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private String role() {
        return pick(List.copyOf(rights.roles())).id();
    }

    /** Around now, its very second among them. */
    private Instant near() {
        return switch (random.nextInt(4)) {
            case 0 -> NOW;
            case 1 -> NOW.minusSeconds(random.nextInt(600));
            default -> NOW.plusSeconds(random.nextInt(7200));
        };
    }

    private LocalDate nearDay() {
        return TODAY.plusDays(random.nextInt(5) - 2L);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
