// SPDX-License-Identifier: Apache-2.0
package io.clout.bench.attack;

import io.clout.proto.signal.v1.Network;
import io.clout.scoring.signal.Kind;
import java.util.List;
import java.util.Map;

/** Ways to be scored higher than one deserves. What each brings on a day, on top of the usual. */
enum Attack {
    /** No attack: what the same numbers bring that were honestly won, to compare with. */
    HONEST("as many people follow, and react to posts as those of others do") {
        @Override
        void react(DayOfSignals day, int fakes, int posts) {
            double moved = 0.02 * Math.min(fakes, 1000 * Math.pow(Math.max(1, fakes / 1000.0), 0.8)) * posts;
            SHARES_OF_REACTIONS.forEach((kind, share) -> {
                int reactions = (int) Math.rint(moved * share);
                for (int i = 0; i < reactions; i++) {
                    day.add(kind, 1, "won-" + i * 31 % Math.max(1, fakes / 3), 5);
                }
            });
        }
    },
    BOT_SWARM("fakes follow and like and share every post, as they do for 100 others") {
        @Override
        void react(DayOfSignals day, int fakes, int posts) {
            reactToPosts(day, fakes, posts, 100 * 2 * Math.max(1, posts), LIKE_AND_SHARE);
        }
    },
    OWN_SWARM("fakes follow and like and share every post of this one person and of nobody else") {
        @Override
        void react(DayOfSignals day, int fakes, int posts) {
            reactToPosts(day, fakes, posts, 2.0 * posts, LIKE_AND_SHARE);
        }
    },
    MENTION_SWARM("fakes name the person once a day, in posts of their own, and follow") {
        @Override
        void react(DayOfSignals day, int fakes, int posts) {
            for (int fake = 0; fake < fakes; fake++) {
                day.add(Kind.MENTIONS_RECEIVED, 1, "fake-" + fake, 1);
            }
        }
    },
    LIKE_RING("accounts in a ring follow each other and like every post of each") {
        @Override
        double following(int fakes, int age) {
            return fakes;
        }

        @Override
        void react(DayOfSignals day, int fakes, int posts) {
            reactToPosts(day, fakes, posts, (double) fakes * Math.max(1, posts), List.of(List.of(Kind.LIKES_RECEIVED)));
        }
    },
    BOUGHT_FOLLOWERS("fakes follow and do nothing else") {
        @Override
        void react(DayOfSignals day, int fakes, int posts) {}
    },
    MINUTE_BOT("a post every minute, following nobody, for more reach") {
        @Override
        double followers(int fakes, int age) {
            return 0;
        }

        @Override
        double following(int fakes, int age) {
            return -1e9;
        }

        @Override
        void react(DayOfSignals day, int fakes, int posts) {
            day.add(Kind.POSTS, 24 * 60);
        }
    },
    FOLLOW_CHURN("follows many and drops them after three days, until as many as there are fakes have followed back") {
        @Override
        double followers(int fakes, int age) {
            return fakes * Math.min(1, (age + 1) / 30.0);
        }

        @Override
        double following(int fakes, int age) {
            // One in five follows back; three days' worth is followed at any time, and in the end all are dropped.
            return age < 30 ? 3 * 5 * fakes / 30.0 : 0;
        }

        @Override
        void react(DayOfSignals day, int fakes, int posts) {}
    },
    ENGAGEMENT_POD("a group of real people likes, shares and answers every post of each within minutes") {
        @Override
        double followers(int fakes, int age) {
            return fakes;
        }

        @Override
        double following(int fakes, int age) {
            return fakes;
        }

        @Override
        void react(DayOfSignals day, int fakes, int posts) {
            reactToPosts(day, fakes, posts, 3.0 * fakes * Math.max(1, posts), LIKE_SHARE_AND_ANSWER);
        }
    },
    SOCK_PUPPETS("made-up people here endorse the person, each on one topic, spread over a month") {
        @Override
        Network network(Network asked) {
            return Network.NETWORK_CLOUT;
        }

        @Override
        void react(DayOfSignals day, int fakes, int posts) {
            for (int fake = 0; fake < fakes / 30; fake++) {
                day.add(Kind.ENDORSEMENTS_RECEIVED, 1, "puppet-" + fake, 1);
                day.add(Kind.VOTES_RECEIVED, 1, "puppet-" + fake, 1);
            }
        }
    };

    /** As of a usual day. */
    private static final Map<Kind, Double> SHARES_OF_REACTIONS = Map.of(
            Kind.LIKES_RECEIVED, 0.7,
            Kind.RETWEETS_RECEIVED, 0.14,
            Kind.RESHARES_RECEIVED, 0.14,
            Kind.REPLIES_RECEIVED, 0.12,
            Kind.COMMENTS_RECEIVED, 0.12,
            Kind.MENTIONS_RECEIVED, 0.04);

    /** Whether the fakes only follow: then they must bring little of what people would. */
    boolean silent() {
        return this == BOUGHT_FOLLOWERS || this == FOLLOW_CHURN;
    }

    private static final List<List<Kind>> LIKE_AND_SHARE =
            List.of(List.of(Kind.LIKES_RECEIVED), List.of(Kind.RETWEETS_RECEIVED, Kind.RESHARES_RECEIVED));
    private static final List<List<Kind>> LIKE_SHARE_AND_ANSWER = List.of(
            List.of(Kind.LIKES_RECEIVED),
            List.of(Kind.RETWEETS_RECEIVED, Kind.RESHARES_RECEIVED),
            List.of(Kind.REPLIES_RECEIVED, Kind.COMMENTS_RECEIVED));

    private final String how;

    Attack(String how) {
        this.how = how;
    }

    String how() {
        return how;
    }

    /** Where it is done, when it was asked for on a network. */
    Network network(Network asked) {
        return asked;
    }

    /** Followers on top of the usual, {@code age} days after it began. */
    double followers(int fakes, int age) {
        return fakes;
    }

    /** Accounts that the person follows on top of the usual; less than the usual if negative. */
    double following(int fakes, int age) {
        return 0;
    }

    /** Adds what is done on one day. */
    abstract void react(DayOfSignals day, int fakes, int posts);

    /** Each fake reacts once in each way to each post; a way has another name on each network. */
    private static void reactToPosts(
            DayOfSignals day, int fakes, int posts, double actorReactions, List<List<Kind>> ways) {
        if (posts == 0) {
            return;
        }
        for (List<Kind> way : ways) {
            for (Kind kind : way.stream().filter(day::has).limit(1).toList()) {
                for (int fake = 0; fake < fakes; fake++) {
                    day.add(kind, posts, "fake-" + fake, actorReactions);
                }
            }
        }
    }
}
