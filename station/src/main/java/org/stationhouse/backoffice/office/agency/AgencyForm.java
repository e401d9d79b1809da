package org.stationhouse.backoffice.office.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.kernel.Ori;

/**
 * The agency as the browser sends it.
 *
 * @param beats one name a line
 */
record AgencyForm(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Pattern(regexp = "\\s*[A-Za-z]{2}[A-Za-z0-9]{7}\\s*", message = "{office.agency.ori.form}") String ori,
        @NotBlank String zone,
        @Size(max = 4000) String beats,
        int version) {

    /** Time zones of the United States and its territories, as the form offers them. */
    static final List<String> ZONES = List.of(
            "America/Los_Angeles",
            "America/Denver",
            "America/Phoenix",
            "America/Boise",
            "America/Chicago",
            "America/New_York",
            "America/Detroit",
            "America/Indiana/Indianapolis",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico",
            "Pacific/Guam");

    static AgencyForm of(Agency agency, List<String> beats) {
        return new AgencyForm(
                agency.name(), agency.ori().text(), agency.zone().getId(), String.join("\n", beats), agency.version());
    }

    boolean knownZone() {
        return ZONES.contains(zone);
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
