package org.stationhouse.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the audit trail of a scratch house and counts its lines. Only here, where nothing is at stake, it can keep them back,
 * to learn what they cost; the program itself has no such switch.
 */
final class AuditSwitch implements MethodInterceptor {

    private final AtomicLong written = new AtomicLong();
    private volatile boolean off;

    void turn(boolean on) {
        off = !on;
    }

    /** Lines that were handed on. */
    long written() {
        return written.get();
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (off) {
            return null;
        }
        Object done = call.proceed();
        written.incrementAndGet();
        return done;
    }
}
