package org.stationhouse;

import org.junit.jupiter.api.Order;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.stationhouse.gates.RunOrder;

/** Sets the shared house up before each class that does not ask for the empty one, so that each also runs alone. */
class HouseSetUp implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        Order place = test.getTestClass().getAnnotation(Order.class);
        if (place == null || place.value() > RunOrder.EMPTY_HOUSE) {
            test.getApplicationContext().getBean(FilledHouse.class).setUp();
        }
    }
}
