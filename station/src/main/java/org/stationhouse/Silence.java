package org.stationhouse;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps a failure that has a sentence of its own out of the log: the entrance prints the sentence. */
final class Silence implements SpringBootExceptionReporter {

    /** Spring Boot makes it with the house that failed. */
    Silence(ConfigurableApplicationContext house) {}

    @Override
    public boolean reportException(Throwable failure) {
        return Opening.cannotRun(failure) != null;
    }
}
