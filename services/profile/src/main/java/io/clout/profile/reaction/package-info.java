// SPDX-License-Identifier: Apache-2.0
/**
 * What others did with what a person published. An influencer is a person to whom another reacts, an influencee one who reacts, a moment a post
 * that others reacted to.
 */
@NullMarked
package io.clout.profile.reaction;

import org.jspecify.annotations.NullMarked;
