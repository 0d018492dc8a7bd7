// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import java.util.ArrayList;
import java.util.List;

/** Which campaigns of an index are for one person. */
public final class Matches {

    private final CampaignIndex index;
    private final long[] passing;

    Matches(CampaignIndex index, long[] passing) {
        this.index = index;
        this.passing = passing;
    }

    /** The campaigns that are for the person, in the order of the index. */
    public List<IndexedCampaign> eligible() {
        return select(true);
    }

    /** The campaigns that are not. {@link io.clout.perks.targeting.Evaluator} says why. */
    public List<IndexedCampaign> notEligible() {
        return select(false);
    }

    private List<IndexedCampaign> select(boolean eligible) {
        List<IndexedCampaign> selected = new ArrayList<>();
        List<IndexedCampaign> all = index.campaigns();
        for (int i = 0; i < all.size(); i++) {
            if (index.any(i, passing) == eligible) {
                selected.add(all.get(i));
            }
        }
        return selected;
    }
}
