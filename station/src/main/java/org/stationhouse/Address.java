package org.stationhouse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Option;

/** Where the house listens. What isn't this machine alone is reached over TLS only (CJIS SC-8). */
public final class Address {

    @Option(names = "--port", defaultValue = "8080", description = "port, 0 for a free one (default: ${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description =
                    "address to listen on; other than this machine's own only with TLS (default: ${DEFAULT-VALUE})")
    String address = "127.0.0.1";

    @Option(names = "--tls-keystore", paramLabel = "FILE", description = "PKCS12 or JKS file with certificate and key")
    @Nullable
    Path tlsKeystore;

    @Option(names = "--tls-password-file", paramLabel = "FILE", description = "holds the password of the key store")
    @Nullable
    Path tlsPasswordFile;

    /** This machine alone. */
    public static Address loopback(int port) {
        var address = new Address();
        address.port = port;
        return address;
    }

    /** Refuses what can't be listened on, before anything is opened. */
    public void check() {
        InetAddress at = at();
        if (tlsKeystore == null) {
            if (!at.isLoopbackAddress()) {
                throw new CannotRun("The address " + address
                        + " can be reached from other machines: give --tls-keystore and --tls-password-file.");
            }
        } else {
            readKeys(tlsKeystore);
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(at, port));
        } catch (IOException | IllegalArgumentException e) {
            throw taken(port);
        }
    }

    static CannotRun taken(int port) {
        return new CannotRun(
                "Port " + port + " is in use or not allowed: choose another with --port, 0 for a free one.");
    }

    /** What Spring Boot needs to listen there. */
    public Map<String, Object> properties() {
        var all = new HashMap<String, Object>();
        all.put("server.port", port);
        all.put("server.address", address);
        if (tlsKeystore != null) {
            all.put("server.ssl.key-store", tlsKeystore.toAbsolutePath().toUri().toString());
            all.put("server.ssl.key-store-password", tlsPassword());
            all.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        }
        return all;
    }

    /** What to type into a browser. */
    public String url(int listening) {
        InetAddress at = at();
        String host = at.isAnyLocalAddress() ? localName() : at.getHostAddress();
        return (tlsKeystore == null ? "http://" : "https://") + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + listening;
    }

    private InetAddress at() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new CannotRun("The address " + address + " is not known.", e);
        }
    }

    private static String localName() {
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private void readKeys(Path keystore) {
        try {
            char[] password = tlsPassword().toCharArray();
            KeyStore keys = KeyStore.getInstance(keystore.toFile(), password);
            if (keys.size() == 0) {
                throw new CannotRun("The key store " + keystore + " is empty.");
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotRun("The key store " + keystore + " can't be opened with this password.", e);
        }
    }

    private String tlsPassword() {
        if (tlsPasswordFile == null) {
            throw new CannotRun("A key store needs --tls-password-file.");
        }
        try {
            return Files.readString(tlsPasswordFile).strip();
        } catch (IOException e) {
            throw new CannotRun("The password file " + tlsPasswordFile + " can't be read.", e);
        }
    }
}
