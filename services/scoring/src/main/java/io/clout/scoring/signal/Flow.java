// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import org.jspecify.annotations.Nullable;

/** Increments of one kind. What only some networks report takes no room until it is reported. */
final class Flow implements KindState {
    private final DaySums all;

    /** Each increment divided by how many reactions its actor gives a day; null until one said so. */
    private @Nullable DaySums selective;

    /** Who acted; null until one was named. */
    private @Nullable Actors actors;

    Flow(DaySums all) {
        this.all = all;
    }

    DaySums all() {
        return all;
    }

    @Nullable
    DaySums selective() {
        return selective;
    }

    void setSelective(DaySums sums) {
        selective = sums;
    }

    @Nullable
    Actors actors() {
        return actors;
    }

    void setActors(Actors named) {
        actors = named;
    }

    /**
     * Adds an increment of an actor who shares one unit a day among all reactions given that day, so that reacting to more people moves
     * none of them more, and a bot that reacts to everything moves nobody.
     */
    void addSelective(long day, double value, double actorDailyReactions) {
        DaySums sums = selective;
        if (sums == null) {
            sums = new DaySums(DayWeights.week(day));
            selective = sums;
        }
        sums.add(day, value / actorDailyReactions);
    }

    void addActor(long day, String actor) {
        Actors named = actors;
        if (named == null) {
            named = new Actors(Actors.block(day));
            actors = named;
        }
        named.add(day, Actors.hash(actor));
    }
}
