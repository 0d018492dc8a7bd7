// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import io.clout.gateway.accounts.Import;
import io.clout.gateway.events.PersonEvent.ImportEvent;
import io.clout.gateway.events.PersonEvent.ScoreEvent;
import io.clout.gateway.score.ScoreNow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has been sent to one person who watches, and therefore what is news to them. Not thread-safe: looks follow one another. */
final class Watch {
    /** Looks that skip a service where nothing is being read, after each one that asks. */
    private static final int QUIET_LOOKS = 4;

    private Optional<ScoreNow> score = Optional.empty();
    private final Map<String, Import> imports = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    /** Looks left that skip a service. */
    private final Map<String, Integer> quiet = new HashMap<>();

    /** The score if it differs from the last one sent; the first one is news too. */
    List<PersonEvent> score(ScoreNow now) {
        if (score.filter(now::equals).isPresent()) {
            return List.of();
        }
        score = Optional.of(now);
        return List.of(new ScoreEvent(now));
    }

    /** That the score is gone, if one was sent before. */
    List<PersonEvent> noScore() {
        if (score.isEmpty()) {
            return List.of();
        }
        score = Optional.empty();
        return List.of(new PersonEvent.ScoreGoneEvent());
    }

    /** Whether this look asks the service at that address: each look does while an import is under way there, else every fifth. */
    boolean due(String address) {
        var left = quiet.getOrDefault(address, 0);
        quiet.put(address, left > 0 ? left - 1 : QUIET_LOOKS);
        return left == 0;
    }

    /** The imports that changed, each up to its end. An import that had ended before the first look is no news. */
    List<PersonEvent> imports(String address, List<Import> now) {
        var news = new ArrayList<PersonEvent>();
        var first = answered.add(address);
        for (var progress : now) {
            var known = imports.put(progress.id(), progress);
            var old = first && progress.state().ended();
            if (!progress.equals(known) && !old) {
                news.add(new ImportEvent(progress));
            }
        }
        if (now.stream().anyMatch(progress -> !progress.state().ended())) {
            quiet.remove(address);
        }
        return news;
    }
}
