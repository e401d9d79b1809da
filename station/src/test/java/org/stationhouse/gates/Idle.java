package org.stationhouse.gates;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Lets services of the shared house do nothing for a while: their verbs return at once, with nothing. A test of a duty that still
 * passes then proves nothing. Otherwise every call goes through.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
final class Idle extends StaticMethodMatcherPointcutAdvisor implements MethodInterceptor {

    private static final long serialVersionUID = 1L;

    private static volatile @Nullable Predicate<Class<?>> resting = null;
    private static final AtomicInteger SKIPPED = new AtomicInteger();

    Idle() {
        setAdvice(this);
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    /** @return how many calls were answered with nothing */
    static int during(Predicate<Class<?>> services, Runnable act) {
        SKIPPED.set(0);
        resting = services;
        try {
            act.run();
        } finally {
            resting = null;
        }
        return SKIPPED.get();
    }

    /** The public services of a room, by their class or by the interface that they keep, or those of the names given. */
    static Predicate<Class<?>> servicesOf(String room, Set<String> names) {
        return one -> Stream.concat(Stream.of(one), Stream.of(one.getInterfaces()))
                .filter(it -> Modifier.isPublic(it.getModifiers()))
                .filter(it -> Rooms.of(it.getPackageName()).filter(room::equals).isPresent())
                .anyMatch(it -> names.isEmpty() || names.contains(it.getSimpleName()));
    }

    @Override
    public boolean matches(Method method, Class<?> target) {
        return target.isAnnotationPresent(Service.class)
                && !Modifier.isFinal(target.getModifiers())
                && target.getPackageName().startsWith("org.stationhouse.")
                && Modifier.isPublic(method.getModifiers());
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Predicate<Class<?>> now = resting;
        Object target = call.getThis();
        if (now == null || target == null || !now.test(target.getClass())) {
            return call.proceed();
        }
        SKIPPED.incrementAndGet();
        return nothing(call.getMethod().getReturnType());
    }

    static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        } else if (type == char.class) {
            return ' ';
        } else if (type == long.class) {
            return 0L;
        } else if (type == double.class) {
            return 0.0;
        } else if (type.isPrimitive() && type != void.class) {
            return 0;
        } else if (type == String.class) {
            return "";
        } else if (type == Optional.class) {
            return Optional.empty();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == List.class || type == Collection.class) {
            return List.of();
        }
        return null;
    }
}
