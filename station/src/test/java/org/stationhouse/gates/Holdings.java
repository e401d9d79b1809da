package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationhouse.foundation.vault.Holding;

/** Compares what the rooms say they hold with the columns that the database has. */
public final class Holdings {

    private Holdings() {}

    /**
     * @param columns {@code schema.table.column} of the database
     * @param tables {@code schema.table} that belong to a library and are not classified
     */
    public static List<String> offences(
            Collection<String> columns, Collection<? extends Holding> holdings, Set<String> tables) {
        var offences = new ArrayList<String>();
        Map<String, String> holders = new HashMap<>();
        for (Holding holding : holdings) {
            String holder = holding.getClass().getSimpleName();
            String room = Rooms.of(holding.getClass().getPackageName()).orElse("");
            if (!holding.schema().equals(room)) {
                offences.add(holder + " speaks for the schema " + holding.schema() + " and lies in the room " + room);
            }
            for (var column : holding.columns()) {
                String name = holding.schema() + "." + column.column();
                String other = holders.put(name, holder);
                if (other != null) {
                    offences.add(name + " is classified twice: " + other + ", " + holder);
                }
                if (!columns.contains(name)) {
                    offences.add(name + " is classified by " + holder + " and does not exist");
                }
            }
        }
        for (String name : columns) {
            if (!holders.containsKey(name) && !tables.contains(name.substring(0, name.lastIndexOf('.')))) {
                offences.add(name + " is not classified by any Holding");
            }
        }
        return offences;
    }
}
