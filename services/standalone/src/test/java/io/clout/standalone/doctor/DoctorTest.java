// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.standalone.doctor.Finding.Good;
import io.clout.standalone.doctor.Finding.Wrong;
import io.clout.standalone.home.Home;
import io.clout.standalone.platform.Ports;
import io.clout.standalone.platform.Services;
import io.clout.standalone.process.LoopbackPorts;
import io.clout.standalone.server.ServerFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    private Path directory;

    @Test
    void namesTheTakenPortItsHolderAndWhoNeedsIt() throws IOException {
        var ports = new Ports(LoopbackPorts.anyFree());
        try (var holder = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            var self = ProcessHandle.current().pid();

            assertThat(doctor(ports).inTheWay())
                    .contains(new Wrong(
                            "Port %d, which kafka needs, is taken by java (%d)".formatted(holder.getLocalPort(), self),
                            "Choose others with --port"));
        }
    }

    @Test
    void saysNothingAboutFreePorts() throws IOException {
        assertThat(doctor(new Ports(LoopbackPorts.anyFree())).inTheWay())
                .noneMatch(problem -> problem.what().contains("kafka"));
    }

    @Test
    void everythingIsOneTickOrOneCrossWithTheNextStep() throws IOException {
        var printed = new ByteArrayOutputStream();
        var ports = new Ports(LoopbackPorts.anyFree());

        doctor(ports).examine(false, false, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("✓ JDK ", "✓ The clock says ", "Maven", "Node.js", "✓ 14 ports from " + ports.gateway());
    }

    @Test
    void aClockBeforeTheSourcesIsWrong() {
        var sources = Instant.parse("2027-03-01T00:00:00Z");

        assertThat(ClockCheck.of(sources.plusSeconds(1), sources)).isInstanceOf(Good.class);
        assertThat(ClockCheck.of(sources.minusSeconds(3600), sources)).isInstanceOf(Wrong.class);
        assertThat(ClockCheck.of(Instant.EPOCH, Instant.EPOCH)).isInstanceOf(Wrong.class);
    }

    @Test
    void aHomeThatOthersMayReadIsNamedButNotInTheWay() throws IOException {
        var home = Home.of(Files.createDirectory(directory.resolve("home")));
        Files.setPosixFilePermissions(home.directory(), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(HomeCheck.of(home))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.needed()).isFalse());
        home.prepare();
        assertThat(HomeCheck.of(home)).isInstanceOf(Good.class);
    }

    @Test
    void addressesOfNetworksComeFromTheirSources() throws IOException {
        assertThat(new NetworkHosts(ServerFiles.locate().root()).addresses()).containsKeys("github", "twitter");
    }

    private Doctor doctor(Ports ports) {
        return new Doctor(ServerFiles.locate().root(), Home.of(directory), ports, new Services(List.of()));
    }
}
