// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.webhook;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What brands can be told of. */
public enum EventName {
    CLAIM_GRANTED("claim.granted"),
    CLAIM_CANCELLED("claim.cancelled"),
    CAMPAIGN_STATE("campaign.state"),
    STOCK_LOW("stock.low"),
    /** A person who had a claim is erased; the brand must forget the claim as well. */
    PERSON_ERASED("person.erased"),
    ENDPOINT_FAILING("endpoint.failing"),
    ENDPOINT_RECOVERED("endpoint.recovered"),
    /** Only to the endpoint that is tested. */
    TEST("endpoint.test");

    static final Set<String> NAMES =
            Arrays.stream(values()).map(EventName::text).collect(Collectors.toUnmodifiableSet());

    private final String text;

    EventName(String text) {
        this.text = text;
    }

    /** In messages, such as {@code claim.granted}. */
    public String text() {
        return text;
    }
}
