package org.stationhouse.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * What somebody does or looks at (a public verb of a service, told who acts) is one transaction, is allowed first, and leaves its
 * line. A service is a public class or, from {@code staff} on, one inside a sub-room that keeps what an interface of its room promises.
 */
final class Verbs {

    /** These lie below {@code staff} and can't ask it; who calls them does. */
    private static final Set<String> BELOW_STAFF = Set.of("kernel", "vault", "jurisdiction");

    private Verbs() {}

    static Set<String> offences(JavaClasses classes, Set<String> allowed) {
        var offences = new TreeSet<String>();
        for (JavaClass one : classes) {
            JavaClass promise = one.isAnnotatedWith(Service.class) ? promise(one) : null;
            if (promise == null) {
                continue;
            }
            for (JavaMethod verb : one.getMethods()) {
                String name = promise.getSimpleName() + "." + verb.getName();
                if (verb.getModifiers().contains(JavaModifier.PUBLIC)
                        && verb.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(Actor.class))
                        && !allowed.contains(name)) {
                    check(one, verb, name, offences);
                }
            }
        }
        return offences;
    }

    private static boolean above(JavaClass one) {
        return Rooms.of(one.getPackageName()).filter(BELOW_STAFF::contains).isEmpty();
    }

    /** What others call: the class itself, or the public interface that it implements; null when nobody outside can call it. */
    private static @Nullable JavaClass promise(JavaClass service) {
        return service.getModifiers().contains(JavaModifier.PUBLIC)
                ? service
                : service.getAllRawInterfaces().stream()
                        .filter(it -> above(service))
                        .filter(it -> it.getName().startsWith("org.stationhouse.")
                                && it.getModifiers().contains(JavaModifier.PUBLIC))
                        .findFirst()
                        .orElse(null);
    }

    private static void check(JavaClass one, JavaMethod verb, String name, Set<String> offences) {
        if (!verb.isAnnotatedWith(Transactional.class) && !one.isAnnotatedWith(Transactional.class)) {
            offences.add(name + " is no transaction");
        }
        if (!reaches(verb, it -> it.isEquivalentTo(AuditTrail.class))) {
            offences.add(name + " leaves no line in the audit trail");
        }
        if (above(one) && !reaches(verb, it -> it.isAssignableTo(AccessPolicy.class))) {
            offences.add(name + " does not ask whether it is allowed");
        }
    }

    /** Whether a method calls the class, itself or through methods of the house. */
    private static boolean reaches(JavaMethod from, Predicate<JavaClass> goal) {
        var seen = new HashSet<JavaCodeUnit>();
        var waiting = new ArrayDeque<JavaCodeUnit>();
        waiting.add(from);
        while (!waiting.isEmpty()) {
            JavaCodeUnit unit = waiting.poll();
            if (!seen.add(unit)) {
                continue;
            }
            for (var call : unit.getCallsFromSelf()) {
                if (goal.test(call.getTargetOwner())) {
                    return true;
                }
                call.getTarget().resolveMember().ifPresent(member -> {
                    if (member instanceof JavaCodeUnit next
                            && next.getOwner().getName().startsWith("org.stationhouse.")) {
                        waiting.add(next);
                        next.getOwner().getAllSubclasses().stream()
                                .flatMap(it -> it.tryGetMethod(next.getName(), names(next)).stream())
                                .forEach(waiting::add);
                    }
                });
            }
        }
        return false;
    }

    private static String[] names(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }
}
