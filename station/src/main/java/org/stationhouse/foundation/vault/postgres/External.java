package org.stationhouse.foundation.vault.postgres;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/**
 * A PostgreSQL that somebody else runs.
 *
 * @param url its JDBC address
 * @param user login that owns the database
 * @param password of that login
 */
public record External(String url, String user, String password) {

    private static final Set<String> ENCRYPTED = Set.of("sslmode=require", "sslmode=verify-ca", "sslmode=verify-full");

    /**
     * Understands {@code postgresql://host:port/database} and the same as JDBC address.
     *
     * @throws CannotRun when it is something else, holds a password, or would send records over a network in clear
     */
    public static External of(String address, String user, String password) {
        String plain = address.startsWith("jdbc:") ? address.substring(5) : address;
        if (plain.startsWith("postgres://")) {
            plain = "postgresql" + plain.substring("postgres".length());
        }
        if (!plain.matches("postgresql://[^/?]+/[^/?]+([?].*)?")) {
            throw new CannotRun("The address " + address + " is not of the form postgresql://host:port/database.");
        }
        if (plain.contains("@") || plain.contains("password=")) {
            throw new CannotRun("The address of the database must hold no user or password: give --database-user and"
                    + " --database-password-file.");
        }
        String hosts = plain.substring("postgresql://".length(), plain.indexOf('/', "postgresql://".length()));
        if (ENCRYPTED.stream().noneMatch(plain::contains)) {
            for (String host : hosts.split(",")) {
                refuseOpenNetwork(host);
            }
        }
        return new External("jdbc:" + plain, user, password);
    }

    /** The external database that was asked for or that the folder remembers; null when the folder has its own. */
    static @Nullable External of(DataFolder folder, @Nullable FolderMark found, Options options) {
        External asked = options.external();
        if (found == null || (found.external() && asked != null)) {
            return asked;
        }
        if (!found.external()) {
            if (asked != null) {
                throw new CannotRun("The data folder " + folder.data()
                        + " has a database of its own: export it and import it into a new folder to move it to "
                        + asked.url() + ".");
            }
            return null;
        }
        if (options.password() == null) {
            throw new CannotRun("The records of " + folder.data() + " lie in " + found.database()
                    + ": give its password with --database-password-file.");
        }
        return new External(found.database(), found.user(), options.password());
    }

    /** CJIS AC-4, SC-8: records never travel unencrypted. */
    private static void refuseOpenNetwork(String host) {
        String name = URI.create("postgresql://" + host).getHost();
        try {
            if (name != null && InetAddress.getByName(name).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException e) {
            throw new CannotRun("The host " + name + " of the database is not known.", e);
        }
        throw new CannotRun(
                "The database on " + host + " would be reached unencrypted: add ?sslmode=verify-full to its address.");
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
