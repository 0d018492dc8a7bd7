// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;

/** Which models score people. A change takes effect when the service starts; days that are over keep the model that made them. */
@ConfigMapping(prefix = "clout.scoring")
public interface ScoringConfig {
    /** Version of the model that counts. */
    @NotBlank
    @WithDefault("clout-2")
    String model();

    /** Version of a model on trial: it scores the same facts beside the other, for the people themselves to see. */
    @WithName("trial-model")
    Optional<String> trialModel();

    /** Servers of the fediverse whose word counts, besides those that are known to every installation; such as an organisation's own. */
    Optional<List<String>> trustedServers();
}
