package org.stationhouse.gates;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.stationhouse.StationTest;

/**
 * The order of the suite: what needs no server first, then the shared house while it is still empty, then all that works in it, the
 * slow gates over everything, and at the very end the count of the skips. {@code @Order} on a class moves it.
 */
public final class RunOrder implements ClassOrderer {

    public static final int PLAIN = 100;
    public static final int EMPTY_HOUSE = 200;
    public static final int HOUSE = 300;
    public static final int WHOLE_HOUSE = 400;
    public static final int DUTIES = 500;
    public static final int LAST = 1000;

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(RunOrder::place)
                        .thenComparing(it -> it.getTestClass().getName()));
    }

    private static int place(ClassDescriptor one) {
        return one.findAnnotation(Order.class)
                .map(Order::value)
                .orElse(one.isAnnotated(StationTest.class) ? HOUSE : PLAIN);
    }
}
