package org.stationhouse.backoffice.office.setup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.Logo;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.Phone;

/**
 * The agency as the browser sends it.
 *
 * @param agency its name
 * @param address of at most four lines, may be empty
 * @param phone as typed, may be empty
 * @param beats one name a line
 * @param logo the badge as base64, empty for the one that stands
 */
record AgencyForm(
        @NotBlank @Size(max = 120) String agency,

        @NotBlank @Pattern(regexp = "\\s*[A-Za-z]{2}[A-Za-z0-9]{7}\\s*", message = "{office.agency.ori.form}")
        String ori,

        @NotBlank String zone,
        String address,
        String phone,
        @Size(max = 4000) String beats,
        @Size(max = 400_000) String logo,
        Integer version) {

    AgencyForm(
            @Nullable String agency,
            @Nullable String ori,
            @Nullable String zone,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String beats,
            @Nullable String logo,
            @Nullable Integer version) {
        this.agency = plain(agency);
        this.ori = plain(ori);
        this.zone = plain(zone);
        this.address = plain(address);
        this.phone = plain(phone).strip();
        this.beats = plain(beats);
        this.logo = plain(logo);
        this.version = version == null ? 0 : version;
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Time zones of the United States and its territories, as the form offers them: id to name. */
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

    static Map<String, String> zones() {
        return ZONES;
    }

    static AgencyForm empty() {
        return new AgencyForm("", "", "America/Los_Angeles", "", "", "", "", 0);
    }

    static AgencyForm of(Agency agency, List<String> beats) {
        return new AgencyForm(
                agency.name(),
                agency.ori().text(),
                agency.zone().getId(),
                agency.address(),
                agency.phone() == null ? "" : agency.phone().text(),
                String.join("\n", beats),
                "",
                agency.version());
    }

    /** What annotations can't say: the zone is one of the list, the phone has its area code, address and badge fit the head of a paper. */
    void check(Errors errors) {
        if (!ZONES.containsKey(zone)) {
            errors.rejectValue("zone", "office.agency.zone.unknown");
        }
        if (!Agency.isAddress(address)) {
            errors.rejectValue("address", "office.agency.address.long");
        }
        if (!phone.isEmpty() && Phone.read(phone).isEmpty()) {
            errors.rejectValue("phone", "office.agency.phone.wrong");
        }
        try {
            toLogo();
        } catch (IllegalArgumentException wrong) {
            errors.rejectValue("logo", "office.agency.logo.wrong");
        }
    }

    Agency toAgency(boolean demo) {
        return new Agency(
                agency,
                Ori.of(ori),
                ZoneId.of(zone),
                address.replace("\r\n", "\n"),
                Phone.read(phone).orElse(null),
                demo,
                version);
    }

    /** @throws IllegalArgumentException when it is no picture that fits */
    @Nullable
    Logo toLogo() {
        return logo.isEmpty() ? null : Logo.of(Base64.getDecoder().decode(logo));
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
