// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.common.postgres.Database;
import io.clout.common.vault.Vault;
import io.clout.perks.campaign.CampaignRepository;
import io.clout.perks.campaign.CampaignSecrets;
import io.clout.perks.facts.FactRepository;
import io.clout.perks.notice.NoticeRepository;
import io.clout.perks.webhook.BrandEvents;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;

/** Claims and their waiting list without a container of beans, for tests that kill a replica. */
public record PlainClaims(Claims claims, WaitingList waitingList) {

    /** On a database that has the service's tables. */
    public static PlainClaims on(Pool pool, Vault vault, Clock clock) {
        var database = new Database(pool);
        var campaigns = new CampaignRepository();
        var repository = new ClaimRepository();
        var units = new UnitRepository();
        var facts = new FactRepository();
        var changes =
                new ClaimChanges(repository, units, new NoticeRepository(), new BrandEvents(clock), new Signs(), clock);
        var messages = new ClaimMessages(campaigns, repository, new CampaignSecrets(vault));
        return new PlainClaims(
                new Claims(database, campaigns, repository, units, changes, messages, facts, clock),
                new WaitingList(database, campaigns, repository, units, changes, facts, clock));
    }
}
