package org.stationhouse.foundation.vault.postgres;

/**
 * A login of the database.
 *
 * @param name its role
 * @param secret its password in clear
 */
public record Login(String name, String secret) {

    /** Never the secret: this text lands in logs. */
    @Override
    public String toString() {
        return name;
    }
}
