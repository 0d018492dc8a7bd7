// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.platform;

import io.clout.standalone.process.Command;
import io.clout.standalone.process.JavaCommand;
import io.clout.standalone.server.LocalHttp;
import io.clout.standalone.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One of our services, run from what its build left.
 *
 * @param managementPort where it tells of its health
 * @param application the directory {@code quarkus-app}
 * @param environment all its settings; see {@link ServiceEnvironment}
 */
public record QuarkusService(
        ServiceDescriptor descriptor,
        int port,
        int managementPort,
        Path application,
        Path home,
        Map<String, String> environment,
        List<String> jvmOptions)
        implements Server {

    @Override
    public String name() {
        return descriptor.name();
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(home);
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new IOException(name() + " is not built: no " + application);
        }
    }

    @Override
    public Command command() throws IOException {
        var program = List.of("-jar", application.resolve("quarkus-run.jar").toString());
        return new JavaCommand(descriptor.heapMegabytes(), jvmOptions, program, environment, home).toCommand();
    }

    @Override
    public boolean ready() {
        return LocalHttp.ok("http://127.0.0.1:" + managementPort + "/q/health/ready");
    }
}
