// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the sources are. */
final class Checkout {

    private Checkout() {}

    /** The source tree that contains the working directory. */
    static Path root() {
        for (@Nullable Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("helm/clout/Chart.yaml"))) {
                return above;
            }
        }
        throw new IllegalStateException("no helm/clout at or above the working directory");
    }
}
