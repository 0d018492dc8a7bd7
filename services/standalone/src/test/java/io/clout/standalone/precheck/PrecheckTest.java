// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.standalone.home.Home;
import io.clout.standalone.platform.Platform;
import io.clout.standalone.platform.Ports;
import io.clout.standalone.platform.Services;
import io.clout.standalone.process.LoopbackPorts;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecheckTest {

    @TempDir
    private Path directory;

    @Test
    void namesTheTakenPortItsHolderAndWhoNeedsIt() throws IOException {
        var ports = new Ports(LoopbackPorts.anyFree());
        try (var holder = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            var self = ProcessHandle.current().pid();

            assertThat(problems(ports))
                    .contains("port %d is taken by java (%d); kafka needs it, choose others with --port"
                            .formatted(holder.getLocalPort(), self));
        }
    }

    @Test
    void saysNothingAboutFreePorts() throws IOException {
        assertThat(problems(new Ports(LoopbackPorts.anyFree()))).noneMatch(problem -> problem.contains("kafka"));
    }

    private List<String> problems(Ports ports) throws IOException {
        var home = Home.of(directory);
        var platform =
                new Platform(ServerFiles.locate(), home, ports, Services.TOGETHER, (part, classPath) -> List.of());
        return new Precheck(home, platform.parts()).problems();
    }
}
