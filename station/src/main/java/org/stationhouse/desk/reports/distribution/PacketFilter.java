package org.stationhouse.desk.reports.distribution;

import org.jspecify.annotations.Nullable;

/** Which packets somebody asks for; null asks for all. @param state a state's word, or OPEN @param text number of the report or part of the recipient's name */
record PacketFilter(
        @Nullable String state,
        @Nullable String channel,
        @Nullable String text) {}
