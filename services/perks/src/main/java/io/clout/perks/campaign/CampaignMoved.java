// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * A campaign goes to another state; observers do their part in the same transaction, in which the campaign is locked.
 *
 * @param campaign in its new state
 */
public record CampaignMoved(SqlConnection transaction, StoredCampaign campaign) {}
