// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class LoopbackPorts {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    private LoopbackPorts() {}

    /** Whether a server could listen on this port now. */
    public static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether a process accepts connections on this port now. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) CONNECT_TIMEOUT.toMillis());
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** A port that is free now, below the range from which the kernel takes the ports of outgoing connections. */
    public static int anyFree() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (free(port)) {
                return port;
            }
        }
    }
}
