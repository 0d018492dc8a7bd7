// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.events;

import io.clout.gateway.accounts.Import;
import io.clout.gateway.events.PersonEvent.ImportEvent;
import io.clout.gateway.events.PersonEvent.ScoreEvent;
import io.clout.gateway.score.ScoreNow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one watching person has been told, and thus what is news to them. Not thread-safe: looks follow one another. */
final class Watch {
    private Optional<ScoreNow> score = Optional.empty();
    private final Map<String, Import> imports = new HashMap<>();
    private boolean importsSeen;

    /** The score if it is another than the one told last; the first one is news too. */
    List<PersonEvent> score(ScoreNow now) {
        if (score.filter(now::equals).isPresent()) {
            return List.of();
        }
        score = Optional.of(now);
        return List.of(new ScoreEvent(now));
    }

    /** The imports that changed, each up to its end. What ended before anybody watched is no news. */
    List<PersonEvent> imports(List<Import> now) {
        var news = new ArrayList<PersonEvent>();
        for (var progress : now) {
            var known = imports.put(progress.id(), progress);
            var old = !importsSeen && progress.state().ended();
            if (!progress.equals(known) && !old) {
                news.add(new ImportEvent(progress));
            }
        }
        importsSeen = true;
        return news;
    }
}
