// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.standalone.platform.DemoPerson;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints an access token of a demo person, and nothing else, for {@code curl}. */
@Command(
        name = "token",
        header = "Print an access token of a demo person",
        description = {
            "Prints an access token that is valid for five minutes, and nothing else:",
            "  curl -H \"authorization: Bearer $(./clout token)\" http://localhost:8080/api/v1/me"
        })
public final class TokenCommand implements CloutCommand {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "PERSON", arity = "0..1", description = "ada, ben, or the operator olga (default: ada)")
    private String person = "ada";

    @Override
    public Integer call() throws IOException {
        if (!DemoPerson.NAMES.contains(person)) {
            throw new IllegalArgumentException("there is no demo person " + person + ", only " + DemoPerson.NAMES);
        }
        System.out.println(RunningPlatform.in(home.home()).token(person, "openid"));
        return CloutCommandLine.DONE;
    }
}
