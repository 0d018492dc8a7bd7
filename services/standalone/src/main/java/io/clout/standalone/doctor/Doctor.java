// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

import io.clout.standalone.doctor.Finding.Good;
import io.clout.standalone.doctor.Finding.Wrong;
import io.clout.standalone.home.Home;
import io.clout.standalone.platform.Ports;
import io.clout.standalone.platform.Services;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Checks the machine.
 *
 * @param root the source tree
 * @param home of the platform, which need not exist yet
 */
public record Doctor(Path root, Home home, Ports ports, Services services) {

    private static final int JDK = 25;

    /** For a tree in which nothing is built yet, with the default port and home. */
    public static void main(String... arguments) throws IOException {
        var root = Path.of(Objects.requireNonNull(System.getProperty("clout.root")));
        var doctor = new Doctor(root, Home.of(root.resolve(".clout")), Ports.DEFAULT, Services.TOGETHER);
        System.exit(doctor.examine(false, false, System.out) ? 0 : 1);
    }

    /** What is in the way of a start; looks at nothing that takes long. */
    public List<Wrong> inTheWay() throws IOException {
        var wrong = new ArrayList<Wrong>();
        var findings = new ArrayList<>(machine());
        findings.addAll(PortCheck.of(ports, services));
        for (var finding : findings) {
            switch (finding) {
                case Good good -> {
                    // Nothing to say.
                }
                case Wrong problem -> {
                    if (problem.needed()) {
                        wrong.add(problem);
                    }
                }
            }
        }
        return wrong;
    }

    /**
     * Prints everything; returns whether all that is needed is there.
     *
     * @param running whether the platform runs in this home already, so that its ports are its own
     * @param networks also whether each network can be reached
     */
    public boolean examine(boolean running, boolean networks, PrintStream out) throws IOException {
        boolean well = print("This machine", machine(), out);
        well &= print("Tools of the build", Tools.check(), out);
        var portsOfParts =
                running ? List.<Finding>of(new Good("Clout runs and has them")) : PortCheck.of(ports, services);
        well &= print("Ports", portsOfParts, out);
        if (networks) {
            well &= print("Networks", new NetworkHosts(root).check(), out);
        }
        return well;
    }

    private static boolean print(String title, List<Finding> findings, PrintStream out) {
        out.println(title);
        findings.forEach(out::println);
        return findings.stream().noneMatch(finding -> finding instanceof Wrong wrong && wrong.needed());
    }

    private List<Finding> machine() throws IOException {
        return List.of(jdk(), ClockCheck.of(root), MemoryCheck.memory(), MemoryCheck.disk(home), HomeCheck.of(home));
    }

    private static Finding jdk() {
        return Runtime.version().feature() >= JDK
                ? new Good("JDK " + Runtime.version())
                : new Wrong("JDK " + Runtime.version(), "JDK " + JDK + " or newer is needed: https://adoptium.net");
    }
}
