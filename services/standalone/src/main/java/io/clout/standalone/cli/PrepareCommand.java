// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.standalone.keycloak.EmbeddedKeycloak;
import io.clout.standalone.postgres.EmbeddedPostgres;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import picocli.CommandLine.Command;

/**
 * Does what the servers need once per build, while Maven still builds the services: {@code ./clout} calls it. What it does
 * not get done, or what fails, the next start does.
 */
@Command(name = "prepare", hidden = true)
public final class PrepareCommand implements CloutCommand {

    @Override
    public Integer call() throws IOException {
        var files = ServerFiles.locate();
        EmbeddedPostgres.unpack(files);
        EmbeddedKeycloak.build(files);
        return CloutCommandLine.DONE;
    }
}
