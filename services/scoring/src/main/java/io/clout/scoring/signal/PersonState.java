// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.signal;

import io.clout.proto.account.v1.Account;
import io.clout.proto.profile.v1.AccountsChanged;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalsObserved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything scoring keeps of a person. Its size depends on the number of accounts, not on the number of signals. Not
 * thread-safe.
 */
public final class PersonState {
    /** How long signals wait for the news that their account is linked; topics of Kafka are not ordered among each other. */
    public static final Duration PATIENCE = Duration.ofHours(1);

    private final List<AccountState> accounts = new ArrayList<>(1);

    /** Version of the list of accounts; 0 before the first. */
    private long version;

    /** Whether a score was published that has not been taken back. */
    private boolean scored;

    /** Whether the person agrees to be scored. */
    private boolean consented;

    /** First UTC day since 1970 that has a score, also a reconstructed one; 0 before the first. */
    private long firstDay;

    private Pauses pauses = Pauses.NONE;
    private final PastLinks pastLinks = new PastLinks();

    /** In the order in which they appeared. */
    public List<AccountState> accounts() {
        return Collections.unmodifiableList(accounts);
    }

    /** Whether there is anything to score: an account that is linked and was observed. */
    public boolean scorable() {
        for (AccountState account : accounts) {
            if (account.linked() && account.measured()) {
                return true;
            }
        }
        return false;
    }

    /** First UTC day since 1970 of which anything was observed; {@code Long.MAX_VALUE} if nothing was. */
    public long firstFactDay() {
        return accounts.stream()
                .filter(AccountState::linked)
                .mapToLong(AccountState::firstFactDay)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /**
     * Applies the full state of the person's accounts and pauses, which passed {@link #check(AccountsChanged)}: what it does not
     * list is forgotten.
     *
     * @return false if it is not newer than what is known; then nothing changes
     */
    public boolean apply(AccountsChanged change) {
        if (change.getVersion() <= version) {
            return false;
        }
        version = change.getVersion();
        consented = change.getConsented();
        pauses = Pauses.of(change.getPausesList());
        // An account that still waits is kept: its link may come with a newer version.
        accounts.removeIf(known -> {
            boolean unlinked = known.linked() && !lists(change, known.accountId());
            if (unlinked && consented) {
                pastLinks.keep(known);
            }
            return unlinked;
        });
        for (Account listed : change.getAccountsList()) {
            // A network that only newer services know has no signals here yet.
            if (NetworkKinds.has(listed.getNetwork())) {
                AccountState account = account(listed.getAccountId())
                        .orElseGet(() -> add(new AccountState(listed.getAccountId(), listed.getNetwork())));
                account.setWaitsUntil(0);
                identify(account, change.getPersonId(), listed);
                account.setServer(server(listed));
            }
        }
        return true;
    }

    /** On Mastodon, what stands after the last "@" of a handle. */
    private static String server(Account listed) {
        int at = listed.getHandle().lastIndexOf('@');
        return listed.getNetwork() == Network.NETWORK_MASTODON && at >= 0
                ? listed.getHandle().substring(at + 1).toLowerCase(Locale.ROOT)
                : "";
    }

    private void identify(AccountState account, String person, Account listed) {
        if (account.identity().isEmpty() && !listed.getExternalId().isEmpty()) {
            account.setIdentity(PastLinks.identity(person, listed));
            pastLinks.giveBack(account);
        }
    }

    /** Forgets what unlinked accounts were credited with when that is {@link PastLinks#DAYS} days ago. */
    public void forgetPastLinks(long day) {
        pastLinks.forgetBefore(day - PastLinks.DAYS);
    }

    PastLinks pastLinks() {
        return pastLinks;
    }

    /** Throws {@link IllegalArgumentException} if a pause is none. */
    public static void check(AccountsChanged change) {
        Pauses.of(change.getPausesList());
    }

    private static boolean lists(AccountsChanged change, String accountId) {
        return change.getAccountsList().stream()
                .anyMatch(listed -> listed.getAccountId().equals(accountId));
    }

    /**
     * Applies a batch of signals that passed {@link #check}.
     *
     * @param now in milliseconds since 1970
     * @return false if a batch with this number was applied before; then nothing changes
     */
    public boolean apply(SignalsObserved batch, long now) {
        AccountState account = account(batch.getAccountId()).orElseGet(() -> wait(batch, now));
        if (batch.getSequence() <= account.sequence()) {
            return false;
        }
        account.setSequence(batch.getSequence());
        for (Signal signal : batch.getSignalsList()) {
            account.observe(
                    Kind.of(signal.getKind()),
                    signal.getValue(),
                    millis(
                            signal.getOccurredAt().getSeconds(),
                            signal.getOccurredAt().getNanos()),
                    millis(
                            signal.getObservedAt().getSeconds(),
                            signal.getObservedAt().getNanos()),
                    signal.getActor(),
                    signal.getActorDailyReactions());
        }
        return true;
    }

    /**
     * A batch without the signals that cannot be taken in; one never takes others with it.
     *
     * @param unusable the same batch with only those; empty if there are none
     * @param cause why the first of them cannot be taken in
     * @param isOurs whether our own services wrote something wrong; false if all that is wrong is how large a count is, which is
     *     what others say
     */
    public record Sifted(
            SignalsObserved usable,
            SignalsObserved unusable,
            Optional<IllegalArgumentException> cause,
            boolean isOurs) {}

    /** Throws {@link IllegalArgumentException} if the batch as a whole is none of ours. */
    public static Sifted sift(SignalsObserved batch) {
        if (batch.getAccountId().isEmpty() || batch.getSequence() < 1) {
            throw new IllegalArgumentException("a batch without account or number");
        }
        NetworkKinds.of(batch.getNetwork());
        var usable = batch.toBuilder().clearSignals();
        var unusable = batch.toBuilder().clearSignals();
        Optional<IllegalArgumentException> cause = Optional.empty();
        boolean isOurs = false;
        for (Signal signal : batch.getSignalsList()) {
            try {
                AccountState.check(signal, batch.getNetwork());
                usable.addSignals(signal);
            } catch (IllegalArgumentException e) {
                unusable.addSignals(signal);
                cause = cause.or(() -> Optional.of(e));
                isOurs |= !(e instanceof AccountState.OutOfRangeException);
            }
        }
        return new Sifted(usable.build(), unusable.build(), cause, isOurs);
    }

    private AccountState wait(SignalsObserved batch, long now) {
        AccountState account = add(new AccountState(batch.getAccountId(), batch.getNetwork()));
        account.setWaitsUntil(now + PATIENCE.toMillis());
        return account;
    }

    private static long millis(long seconds, int nanos) {
        return seconds * 1000 + nanos / 1_000_000;
    }

    /** Forgets accounts whose link never came; returns whether there was any. */
    public boolean forgetUnlinked(long now) {
        return accounts.removeIf(account -> !account.linked() && account.waitsUntil() <= now);
    }

    /** When the next account is to be forgotten unless it is linked, in milliseconds since 1970; empty if none waits. */
    public Optional<Long> nextForgetting() {
        return accounts.stream()
                .filter(account -> !account.linked())
                .map(AccountState::waitsUntil)
                .min(Long::compare);
    }

    /** Whether nothing is known: not even which accounts there are. */
    public boolean empty() {
        return version == 0 && accounts.isEmpty();
    }

    public AccountState add(AccountState account) {
        accounts.add(account);
        return account;
    }

    private Optional<AccountState> account(String accountId) {
        for (AccountState account : accounts) {
            if (account.accountId().equals(accountId)) {
                return Optional.of(account);
            }
        }
        return Optional.empty();
    }

    /** Pauses that the person announced: days in them let everything age more slowly. */
    public Pauses pauses() {
        return pauses;
    }

    void setPauses(Pauses announced) {
        pauses = announced;
    }

    long version() {
        return version;
    }

    void setVersion(long newest) {
        version = newest;
    }

    /** Whether the person agrees to be scored: then past days stay when nothing is linked any more. */
    public boolean consented() {
        return consented;
    }

    void setConsented(boolean agrees) {
        consented = agrees;
    }

    public boolean scored() {
        return scored;
    }

    public void setScored(boolean published) {
        scored = published;
    }

    /** First UTC day since 1970 that has a score, also a reconstructed one; 0 before the first. */
    public long firstDay() {
        return firstDay;
    }

    public void setFirstDay(long day) {
        firstDay = day;
    }
}
