// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.common.problem.Problem;
import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The indexes of this replica, as they are now. */
@ApplicationScoped
public class Indexes {

    private volatile @Nullable PersonIndex people;
    private volatile CampaignIndex campaigns = new CampaignIndex(List.of());

    /**
     * Everyone.
     *
     * @throws Problem {@code starting} while this replica still reads who there is
     */
    public PersonIndex people() {
        return Optional.ofNullable(people)
                .orElseThrow(() -> new Problem(
                        "starting", Status.Code.UNAVAILABLE, "Who there is, is still being read; ask again shortly."));
    }

    /** Campaigns that are live or paused; at most a second or two behind. */
    public CampaignIndex campaigns() {
        return campaigns;
    }

    void set(PersonIndex index) {
        people = index;
    }

    void set(CampaignIndex index) {
        campaigns = index;
    }
}
