// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

/** The topics of this installation, as far as targeting needs to know them. */
public interface Topics {

    /** Whether there is such a topic; true for all while this installation has no list of topics. */
    boolean isKnown(String topicId);

    /** Whether it is about what the law protects most: health, religion, politics, sex life, ethnicity, trade unions. */
    boolean isSensitive(String topicId);
}
