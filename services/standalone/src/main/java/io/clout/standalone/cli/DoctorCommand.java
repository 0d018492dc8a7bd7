// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.standalone.doctor.Doctor;
import io.clout.standalone.platform.Ports;
import io.clout.standalone.platform.Services;
import io.clout.standalone.server.ServerFiles;
import io.clout.standalone.supervisor.PlatformState;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks this machine. */
@Command(
        name = "doctor",
        header = "Check whether this machine can build and run the platform",
        description = {
            "Checks the JDK, Maven, Node.js, the clock, memory, disk, the home directory and the ports. Prints a line for each, and"
                    + " what to do about what is wrong. `./clout up` makes the quick ones of these checks by itself."
        },
        footer = "Exit code: 0 if all that is needed is there, 1 if something is missing.")
public final class DoctorCommand implements CloutCommand {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "the gateway's port (default: ${DEFAULT-VALUE})",
            defaultValue = "" + Ports.DEFAULT_BASE)
    private int port;

    @Option(names = "--networks", description = "also whether each network can be reached from here")
    private boolean networks;

    @Override
    public Integer call() throws IOException {
        var doctor = new Doctor(ServerFiles.locate().root(), home.home(), new Ports(port), Services.TOGETHER);
        boolean running = PlatformState.read(home.home()).isPresent();
        return doctor.examine(running, networks, System.out) ? CloutCommandLine.DONE : CloutCommandLine.FAILED;
    }
}
