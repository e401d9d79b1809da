package org.stationhouse;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Sets the clock of the test house back after each test. */
public final class ClockReset implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext test) {
        test.getApplicationContext().getBean(MovableClock.class).reset();
    }
}
