package org.stationhouse.backoffice.master.place;

import org.stationhouse.foundation.web.table.TableFile;

/** Why a row is not taken over, in one sentence. */
final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    NotTaken(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** What spoils a row of any table. @param width columns that it should have */
    static void checked(TableFile.Line line, int width) throws NotTaken {
        String fault = line.fault(width);
        if (fault != null) {
            throw new NotTaken(fault);
        }
    }

    static String quoted(String said) {
        return "\"" + (said.length() <= 60 ? said : said.substring(0, 60) + "...") + "\"";
    }
}
