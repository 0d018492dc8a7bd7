// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.common.postgres.Database;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Refreshes the topics of people of whom something changed, and once a day of everyone: evidence fades, and how a person compares changes
 * with the others. Any replica may do it at any time.
 */
@ApplicationScoped
class TopicJobs {
    private static final int AT_ONCE = 100;

    /** Takes people off the list; those that another replica just takes are left to it. */
    private static final String TAKE = """
            with due as (select id, person_id from topics_due order by id limit $1 for update skip locked),
                taken as (delete from topics_due where id in (select id from due))
            select distinct person_id from due order by person_id""";

    private static final String LOCK = "select from person where id = $1 for update";

    private final Database database;
    private final TopicStore store;

    TopicJobs(Database database, TopicStore store) {
        this.database = database;
        this.store = store;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refreshDue() {
        while (refreshSome() > 0) {
            // until nobody is due
        }
    }

    /** In one transaction, so that nobody is forgotten if it fails; people are locked in the order of their ids. */
    private int refreshSome() {
        return database.inTransaction(transaction -> {
            var due = Database.run(transaction, TAKE, AT_ONCE);
            for (var row : due) {
                var personId = row.getString(0);
                if (Database.run(transaction, LOCK, personId).rowCount() > 0) {
                    store.refresh(transaction, personId);
                }
            }
            return due.size();
        });
    }

    @Scheduled(cron = "0 20 0 * * ?", timeZone = "UTC")
    @RunOnVirtualThread
    void refreshAll() {
        database.run("insert into topics_due (person_id) select id from member"
                + " where not exists (select from topics_due where topics_due.person_id = member.id)");
    }
}
