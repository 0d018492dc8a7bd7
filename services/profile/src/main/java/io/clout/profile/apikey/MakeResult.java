// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.apikey;

import io.clout.proto.profile.v1.ApiKey;

/** What became of the wish for a key. */
public sealed interface MakeResult {

    record Made(ApiKey key, ApiKeySecret secret) implements MakeResult {}

    record NoConsent() implements MakeResult {}

    /** @param most keys that a person may have */
    record TooMany(int most) implements MakeResult {}
}
