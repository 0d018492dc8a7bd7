// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one platform of this run, started when the first test asks and stopped after the last. */
final class RunningPlatform implements ParameterResolver {
    /** A part's port is the platform's plus at most this. */
    private static final int PORTS = 75;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningPlatform.class))
                .computeIfAbsent(Platform.class, key -> start(), Platform.class);
    }

    private static Platform start() {
        try {
            // Beside target, not in the system's temporary folder: kept for looking at after a failure.
            Path home = Platform.root()
                    .resolve("services/e2e/target/home-"
                            + ProcessHandle.current().pid());
            return Platform.start(Files.createDirectories(home), freePorts());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePorts() throws IOException {
        for (int port = 28_080; port < 32_000; port += PORTS) {
            if (allFree(port)) {
                return port;
            }
        }
        throw new IOException("no block of free ports");
    }

    private static boolean allFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (ServerSocket probe = new ServerSocket(port)) {
                probe.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
