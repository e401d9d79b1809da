package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** Ports of loopback. */
final class Ports {

    private Ports() {}

    static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Below the range of outgoing connections, so that none of them ever holds the port that a restart needs. */
    static int oneFree() throws IOException {
        var random = RandomGenerator.getDefault();
        for (int tries = 0; tries < 1_000; tries++) {
            int port = random.nextInt(20_000, 32_000);
            if (free(port)) {
                return port;
            }
        }
        throw new IOException("no port between 20000 and 32000 is free on 127.0.0.1");
    }
}
