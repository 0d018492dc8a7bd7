// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.aot;

import io.clout.standalone.process.Command;
import io.clout.standalone.server.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A server that takes only the processor time that nobody else wants. */
record BackgroundServer(Server server) implements Server {

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public void prepare() throws IOException {
        server.prepare();
    }

    @Override
    public Command command() throws IOException {
        var command = server.command();
        var arguments = new ArrayList<>(List.of("nice", "-n", "19"));
        arguments.addAll(command.arguments());
        return new Command(arguments, command.environment(), command.directory(), command.stopSignal());
    }

    @Override
    public boolean ready() {
        return server.ready();
    }

    @Override
    public void populate() throws IOException {
        server.populate();
    }
}
