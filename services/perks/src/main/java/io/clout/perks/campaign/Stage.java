// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.campaign;

import io.clout.proto.perk.v1.CampaignState;

/** Where a campaign is in its life. Each stage has only the transitions that are legal from it. */
sealed interface Stage {

    /** Who moves a campaign. */
    enum Mover {
        BRAND,
        OPERATOR,
        /** The window of the campaign has closed. */
        CLOCK
    }

    /** What comes of an attempt. */
    sealed interface Move {
        /** The campaign goes there. */
        record Legal(Stage to) implements Move {}

        /** There is no such transition. */
        record Illegal() implements Move {}

        /** There is, but it is for others to make. */
        record NotYours(Mover whose) implements Move {}
    }

    /** Being written. */
    record Draft() implements Stage {
        Submitted submit() {
            return new Submitted();
        }

        Cancelled cancel() {
            return new Cancelled();
        }
    }

    /** Waits for an operator. */
    record Submitted() implements Stage {
        Live approve() {
            return new Live();
        }

        Draft decline() {
            return new Draft();
        }
    }

    /** Shown, and open within its window. */
    record Live() implements Stage {
        Paused pause() {
            return new Paused();
        }

        Ended end() {
            return new Ended();
        }

        Cancelled cancel() {
            return new Cancelled();
        }
    }

    /** Shown, but nothing can be claimed. */
    record Paused() implements Stage {
        Live resume() {
            return new Live();
        }

        Ended end() {
            return new Ended();
        }

        Cancelled cancel() {
            return new Cancelled();
        }
    }

    /** Over. */
    record Ended() implements Stage {}

    /** Called off. */
    record Cancelled() implements Stage {}

    /** The state in the contract. */
    default CampaignState state() {
        return switch (this) {
            case Draft _ -> CampaignState.CAMPAIGN_STATE_DRAFT;
            case Submitted _ -> CampaignState.CAMPAIGN_STATE_SUBMITTED;
            case Live _ -> CampaignState.CAMPAIGN_STATE_LIVE;
            case Paused _ -> CampaignState.CAMPAIGN_STATE_PAUSED;
            case Ended _ -> CampaignState.CAMPAIGN_STATE_ENDED;
            case Cancelled _ -> CampaignState.CAMPAIGN_STATE_CANCELLED;
        };
    }

    /**
     * The stage of a stored state.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Stage of(CampaignState state) {
        return switch (state) {
            case CAMPAIGN_STATE_DRAFT -> new Draft();
            case CAMPAIGN_STATE_SUBMITTED -> new Submitted();
            case CAMPAIGN_STATE_LIVE -> new Live();
            case CAMPAIGN_STATE_PAUSED -> new Paused();
            case CAMPAIGN_STATE_ENDED -> new Ended();
            case CAMPAIGN_STATE_CANCELLED -> new Cancelled();
            case CAMPAIGN_STATE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no state: " + state);
        };
    }

    /** What happens if somebody wants to move a campaign from here to another state. */
    default Move moveTo(CampaignState wanted, Mover mover) {
        return switch (this) {
            case Draft draft ->
                switch (wanted) {
                    case CAMPAIGN_STATE_SUBMITTED -> only(Mover.BRAND, mover, draft.submit());
                    case CAMPAIGN_STATE_CANCELLED -> only(Mover.BRAND, mover, draft.cancel());
                    default -> new Move.Illegal();
                };
            case Submitted submitted ->
                switch (wanted) {
                    case CAMPAIGN_STATE_LIVE -> only(Mover.OPERATOR, mover, submitted.approve());
                    case CAMPAIGN_STATE_DRAFT -> only(Mover.OPERATOR, mover, submitted.decline());
                    default -> new Move.Illegal();
                };
            case Live live ->
                switch (wanted) {
                    case CAMPAIGN_STATE_PAUSED -> only(Mover.BRAND, mover, live.pause());
                    case CAMPAIGN_STATE_ENDED -> notByOperators(mover, live.end());
                    case CAMPAIGN_STATE_CANCELLED -> only(Mover.BRAND, mover, live.cancel());
                    default -> new Move.Illegal();
                };
            case Paused paused ->
                switch (wanted) {
                    case CAMPAIGN_STATE_LIVE -> only(Mover.BRAND, mover, paused.resume());
                    case CAMPAIGN_STATE_ENDED -> notByOperators(mover, paused.end());
                    case CAMPAIGN_STATE_CANCELLED -> only(Mover.BRAND, mover, paused.cancel());
                    default -> new Move.Illegal();
                };
            case Ended _, Cancelled _ -> new Move.Illegal();
        };
    }

    private static Move only(Mover whose, Mover mover, Stage to) {
        return mover == whose ? new Move.Legal(to) : new Move.NotYours(whose);
    }

    private static Move notByOperators(Mover mover, Stage to) {
        return mover == Mover.OPERATOR ? new Move.NotYours(Mover.BRAND) : new Move.Legal(to);
    }
}
