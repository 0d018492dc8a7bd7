// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.common.postgres.Database;
import io.clout.proto.perk.v1.CampaignContent;
import io.clout.proto.perk.v1.CampaignState;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the index of campaigns up to date. Revisions are given in the order of commits, so what is newer than the last one seen is all there is to
 * read; making the index again from memory takes some milliseconds for thousands of campaigns.
 */
@ApplicationScoped
class CampaignFollower {

    private static final Set<CampaignState> SHOWN =
            Set.of(CampaignState.CAMPAIGN_STATE_LIVE, CampaignState.CAMPAIGN_STATE_PAUSED);

    private final Database database;
    private final Indexes indexes;
    private final Map<UUID, IndexedCampaign> shown = new LinkedHashMap<>();
    private long seen;

    CampaignFollower(Database database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, identity = "campaigns")
    @RunOnVirtualThread
    void follow() {
        var changed = database.run(
                "select id, brand_id, state, content, demo, revision from campaign where revision > $1 order by revision",
                seen);
        if (changed.size() == 0) {
            return;
        }
        for (Row row : changed) {
            IndexedCampaign campaign = campaign(row);
            if (SHOWN.contains(campaign.state())) {
                shown.put(campaign.campaignId(), campaign);
            } else {
                shown.remove(campaign.campaignId());
            }
            seen = campaign.revision();
        }
        indexes.set(new CampaignIndex(new ArrayList<>(shown.values())));
    }

    private static IndexedCampaign campaign(Row row) {
        try {
            return new IndexedCampaign(
                    row.getUUID("id"),
                    row.getUUID("brand_id"),
                    CampaignState.valueOf(row.getString("state")),
                    CampaignContent.parseFrom(row.getBuffer("content").getBytes()),
                    row.getBoolean("demo"),
                    row.getLong("revision"));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("A stored campaign that cannot be read", e);
        }
    }
}
