// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.brands;

import io.clout.gateway.contract.Headers;
import io.clout.gateway.contract.MessageWriter;
import io.clout.proto.perk.v1.Campaign;
import io.clout.proto.perk.v1.CampaignState;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Campaigns as answers, tagged with their version. */
final class CampaignAnswers {

    /** What a list may be narrowed to. */
    enum State {
        DRAFT,
        SUBMITTED,
        LIVE,
        PAUSED,
        ENDED,
        CANCELLED;

        static CampaignState proto(@Nullable State state) {
            return state == null
                    ? CampaignState.CAMPAIGN_STATE_UNSPECIFIED
                    : CampaignState.valueOf("CAMPAIGN_STATE_" + state.name());
        }
    }

    private CampaignAnswers() {}

    static Response ok(Campaign campaign) {
        return answer(200, campaign);
    }

    static Response created(Campaign campaign) {
        return answer(201, campaign);
    }

    /** 304 if the caller has this version. */
    static Response unlessKnown(Campaign campaign, @Nullable String ifNoneMatch) {
        String tag = Headers.tag(campaign.getVersion());
        return tag.equals(ifNoneMatch)
                ? Response.notModified().header(HttpHeaders.ETAG, tag).build()
                : ok(campaign);
    }

    private static Response answer(int status, Campaign campaign) {
        return Response.status(status)
                .entity(MessageWriter.write(campaign))
                .header(HttpHeaders.ETAG, Headers.tag(campaign.getVersion()))
                .build();
    }
}
