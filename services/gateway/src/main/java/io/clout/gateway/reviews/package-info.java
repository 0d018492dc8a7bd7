// SPDX-License-Identifier: Apache-2.0
/** What waits for an operator's look: accounts that no network lets a person prove. */
@NullMarked
package io.clout.gateway.reviews;

import org.jspecify.annotations.NullMarked;
