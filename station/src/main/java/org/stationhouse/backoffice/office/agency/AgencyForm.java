package org.stationhouse.backoffice.office.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.kernel.Ori;

/**
 * The agency as the browser sends it.
 *
 * @param beats one name a line
 */
record AgencyForm(
        @NotBlank @Size(max = 120) String name,

        @NotBlank @Pattern(regexp = "\\s*[A-Za-z]{2}[A-Za-z0-9]{7}\\s*", message = "{office.agency.ori.form}")
        String ori,

        @NotBlank String zone,
        @Size(max = 4000) String beats,
        int version) {

    /** Time zones of the United States and its territories, as the form offers them. */
    private static final Map<String, String> ZONES = zoneNames();

    private static Map<String, String> zoneNames() {
        var names = new LinkedHashMap<String, String>();
        names.put("America/Los_Angeles", "Pacific (Los Angeles, Portland, Seattle)");
        names.put("America/Denver", "Mountain (Denver)");
        names.put("America/Boise", "Mountain (Boise, Ontario OR)");
        names.put("America/Phoenix", "Arizona (no daylight saving)");
        names.put("America/Chicago", "Central (Chicago)");
        names.put("America/New_York", "Eastern (New York)");
        names.put("America/Detroit", "Eastern (Detroit)");
        names.put("America/Indiana/Indianapolis", "Eastern (Indianapolis)");
        names.put("America/Anchorage", "Alaska");
        names.put("Pacific/Honolulu", "Hawaii");
        names.put("America/Puerto_Rico", "Atlantic (Puerto Rico)");
        names.put("Pacific/Guam", "Chamorro (Guam)");
        return Collections.unmodifiableMap(names);
    }

    /** Id to name, as a choice offers them. */
    static Map<String, String> zones() {
        return ZONES;
    }

    static AgencyForm of(Agency agency, List<String> beats) {
        return new AgencyForm(
                agency.name(), agency.ori().text(), agency.zone().getId(), String.join("\n", beats), agency.version());
    }

    boolean knownZone() {
        return ZONES.containsKey(zone);
    }

    Agency toAgency(boolean demo) {
        return new Agency(name, Ori.of(ori), ZoneId.of(zone), demo, version);
    }

    /** Each beat once, in the order typed. */
    List<String> toBeats() {
        return Arrays.stream(beats.split("\\R"))
                .map(String::strip)
                .filter(beat -> !beat.isEmpty())
                .distinct()
                .toList();
    }
}
