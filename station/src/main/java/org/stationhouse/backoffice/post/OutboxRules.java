package org.stationhouse.backoffice.post;

import java.time.Instant;
import org.stationhouse.foundation.staff.Refusal;

/** What the outbox must obey, each rule with its sentence. */
final class OutboxRules {

    private static final String BACK = "Outbox: only what has not left is called back";
    private static final String AGAIN = "Outbox: only what did not arrive is sent again, as a delivery of its own";

    private OutboxRules() {}

    static void mayBeCanceled(Delivery delivery, Instant now) {
        if (!(delivery.state() instanceof DeliveryState.Pending it)) {
            throw new Refusal("This e-mail waits no more; it can't be called back.", BACK);
        }
        Instant until = it.underwayUntil();
        if (until != null && now.isBefore(until)) {
            throw new Refusal("This e-mail is being handed over right now. Look again in a few minutes.", BACK);
        }
    }

    static void mayBeSentAgain(Delivery delivery) {
        switch (delivery.state()) {
            case DeliveryState.Pending it -> throw new Refusal("This e-mail still waits to be sent.", AGAIN);
            case DeliveryState.Accepted it ->
                throw new Refusal("The mail server has taken this e-mail over; it is not sent twice.", AGAIN);
            case DeliveryState.Rejected it -> {}
            case DeliveryState.GivenUp it -> {}
            case DeliveryState.Canceled it -> {}
        }
    }
}
