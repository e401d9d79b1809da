package org.stationhouse.desk.dispatch.rotation;

/** What one company got of the turns of a month, in turns. */
record Share(
        Trade trade, String company, int offered, int accepted, int noAnswer, int refused, int canceled, int arrived) {}
