// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

import io.clout.standalone.doctor.Finding.Good;
import io.clout.standalone.doctor.Finding.Wrong;
import io.clout.standalone.platform.Ports;
import io.clout.standalone.platform.Services;
import io.clout.standalone.process.LoopbackPorts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whether every part can have its port. */
final class PortCheck {

    private PortCheck() {}

    static List<Finding> of(Ports ports, Services services) throws IOException {
        var findings = new ArrayList<Finding>();
        var users = ports.users(services);
        for (var user : users.entrySet()) {
            if (!LoopbackPorts.free(user.getKey())) {
                findings.add(taken(user.getKey(), user.getValue()));
            }
        }
        return findings.isEmpty()
                ? List.of(new Good("%d ports from %d are free".formatted(users.size(), ports.gateway())))
                : findings;
    }

    private static Wrong taken(int port, String user) throws IOException {
        var holder = PortHolder.of(port).map(name -> "taken by " + name).orElse("taken");
        return new Wrong("Port %d, which %s needs, is %s".formatted(port, user, holder), "Choose others with --port");
    }
}
