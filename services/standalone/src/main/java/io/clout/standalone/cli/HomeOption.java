// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.standalone.home.Home;
import io.clout.standalone.server.ServerFiles;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --home}, the same for every command that needs a platform. */
public final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "where data, secrets and logs are kept (default: .clout beside ./clout)")
    private Path directory = ServerFiles.locate().root().resolve(".clout");

    public Home home() {
        return Home.of(directory);
    }
}
