package org.stationhouse.foundation.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something was written down. A page method takes it where its form may be kept by a device ({@code data-offline}) while the
 * server is away.
 *
 * @param at what the device says; null when it was sent at once
 */
public record Claimed(@Nullable Instant at) {}
