// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import static io.clout.perks.campaign.Stage.Mover.BRAND;
import static io.clout.perks.campaign.Stage.Mover.CLOCK;
import static io.clout.perks.campaign.Stage.Mover.OPERATOR;
import static io.clout.proto.perk.v1.CampaignState.CAMPAIGN_STATE_CANCELLED;
import static io.clout.proto.perk.v1.CampaignState.CAMPAIGN_STATE_DRAFT;
import static io.clout.proto.perk.v1.CampaignState.CAMPAIGN_STATE_ENDED;
import static io.clout.proto.perk.v1.CampaignState.CAMPAIGN_STATE_LIVE;
import static io.clout.proto.perk.v1.CampaignState.CAMPAIGN_STATE_PAUSED;
import static io.clout.proto.perk.v1.CampaignState.CAMPAIGN_STATE_SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.perks.campaign.Stage.Move;
import io.clout.perks.campaign.Stage.Mover;
import io.clout.proto.perk.v1.CampaignState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTest {

    private record Transition(CampaignState from, CampaignState to, Mover mover) {}

    private static final List<CampaignState> STATES = List.of(
            CAMPAIGN_STATE_DRAFT,
            CAMPAIGN_STATE_SUBMITTED,
            CAMPAIGN_STATE_LIVE,
            CAMPAIGN_STATE_PAUSED,
            CAMPAIGN_STATE_ENDED,
            CAMPAIGN_STATE_CANCELLED);

    @Test
    void onlyTheseTransitionsAreLegal() {
        List<Transition> legal = new ArrayList<>();
        for (CampaignState from : STATES) {
            for (CampaignState to : CampaignState.values()) {
                for (Mover mover : Mover.values()) {
                    if (Stage.of(from).moveTo(to, mover) instanceof Move.Legal(Stage stage)) {
                        assertThat(stage.state()).isEqualTo(to);
                        legal.add(new Transition(from, to, mover));
                    }
                }
            }
        }

        assertThat(legal)
                .containsExactlyInAnyOrder(
                        new Transition(CAMPAIGN_STATE_DRAFT, CAMPAIGN_STATE_SUBMITTED, BRAND),
                        new Transition(CAMPAIGN_STATE_DRAFT, CAMPAIGN_STATE_CANCELLED, BRAND),
                        new Transition(CAMPAIGN_STATE_SUBMITTED, CAMPAIGN_STATE_LIVE, OPERATOR),
                        new Transition(CAMPAIGN_STATE_SUBMITTED, CAMPAIGN_STATE_DRAFT, OPERATOR),
                        new Transition(CAMPAIGN_STATE_LIVE, CAMPAIGN_STATE_PAUSED, BRAND),
                        new Transition(CAMPAIGN_STATE_LIVE, CAMPAIGN_STATE_ENDED, BRAND),
                        new Transition(CAMPAIGN_STATE_LIVE, CAMPAIGN_STATE_ENDED, CLOCK),
                        new Transition(CAMPAIGN_STATE_LIVE, CAMPAIGN_STATE_CANCELLED, BRAND),
                        new Transition(CAMPAIGN_STATE_PAUSED, CAMPAIGN_STATE_LIVE, BRAND),
                        new Transition(CAMPAIGN_STATE_PAUSED, CAMPAIGN_STATE_ENDED, BRAND),
                        new Transition(CAMPAIGN_STATE_PAUSED, CAMPAIGN_STATE_ENDED, CLOCK),
                        new Transition(CAMPAIGN_STATE_PAUSED, CAMPAIGN_STATE_CANCELLED, BRAND));
    }

    @Test
    void brandCannotApproveItself() {
        assertThat(new Stage.Submitted().moveTo(CAMPAIGN_STATE_LIVE, BRAND)).isEqualTo(new Move.NotYours(OPERATOR));
    }
}
