package org.stationhouse.backoffice.post;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the outbox stands, for the health page. */
@Component
public class OutboxStanding {

    private final DeliveryStore deliveries;
    private final ChannelBook channels;

    OutboxStanding(DeliveryStore deliveries, ChannelBook channels) {
        this.deliveries = deliveries;
        this.channels = channels;
    }

    /** When the oldest that still waits was written; empty when none waits. */
    @Transactional(readOnly = true)
    public Optional<Instant> oldestPending() {
        return deliveries.oldestPending();
    }

    /** How many of the days that the daily counts show don't come out even, of all channels. */
    @Transactional(readOnly = true)
    public int uneven() {
        return channels.uneven();
    }
}
