// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import static io.clout.ingest.archive.ArchiveProblem.ACCOUNT_NOT_LINKED;
import static io.clout.ingest.archive.ArchiveProblem.NO_ACCOUNT_IN_ARCHIVE;

import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.common.problem.ProblemStatus;
import io.clout.common.security.CallerToken;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.account.ProfileClient;
import io.clout.ingest.archive.ReceivedArchive.LookedAt;
import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.Connector;
import io.clout.ingest.network.ExternalAccount;
import io.clout.ingest.network.Networks;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountProof;
import io.clout.proto.signal.v1.Network;
import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes uploads: consent first, then the bytes, then the link, then reading may begin. */
@ApplicationScoped
public class ArchiveService {

    private final Networks networks;
    private final ProfileClient profile;
    private final Database database;
    private final AccountRepository accounts;
    private final ImportRepository imports;
    private final ArchiveConfig limits;
    private final Clock clock;

    ArchiveService(
            Networks networks,
            ProfileClient profile,
            Database database,
            AccountRepository accounts,
            ImportRepository imports,
            ArchiveConfig limits,
            Clock clock) {
        this.networks = networks;
        this.profile = profile;
        this.database = database;
        this.accounts = accounts;
        this.imports = imports;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Reads an upload to its end.
     *
     * @return the import, now being read
     * @throws Problem if there is no consent (then not a byte has been read), or the upload cannot be used (then nothing is kept)
     */
    public UUID upload(String personId, CallerToken token, Network network, InputStream upload) {
        Connector connector = networks.of(network);
        ArchiveFormat format = connector
                .archive()
                .orElseThrow(() -> new Problem(
                        "way-not-offered", Status.Code.FAILED_PRECONDITION, "This network gives no export."));
        profile.requireConsent(token);
        UUID id = UUID.randomUUID();
        Instant startedAt = clock.instant();
        imports.start(id, personId, network, startedAt, startedAt.plus(limits.maxDuration()));
        try {
            ReceivedArchive archive = new ArchiveReceiver(format, limits, chunk -> imports.keep(id, chunk))
                    .receive(upload, new ArchiveReader(limits, clock));
            Account account = account(personId, token, connector, format, archive);
            Instant asOf = archive.generatedAt().filter(startedAt::isAfter).orElse(startedAt);
            database.transact(transaction -> {
                accounts.add(transaction, personId, account);
                imports.received(transaction, id, account.getAccountId(), archive, asOf);
            });
            return id;
        } catch (IOException e) {
            ArchiveProblem problem =
                    e instanceof ArchiveException refused ? refused.problem() : ArchiveProblem.UPLOAD_INTERRUPTED;
            String place = e instanceof ArchiveException refused ? refused.place() : "";
            imports.fail(id, problem.code(), place, clock.instant());
            throw new Problem(
                    problem.code().replace('_', '-'), Status.Code.INVALID_ARGUMENT, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            imports.fail(id, ProblemStatus.parse(e).slug().replace('-', '_'), "", clock.instant());
            throw e;
        }
    }

    /** Where it was looked for; a file without fields in brackets is missing itself. */
    private static String places(ArchiveFormat format, ReceivedArchive archive) {
        return archive.lookedAt().isEmpty()
                ? format.ownerFile()
                : archive.lookedAt().stream().map(LookedAt::toString).collect(Collectors.joining(", "));
    }

    /** The account that the export belongs to, linked by it if that shows whose it is (docs/decisions/103). */
    private Account account(
            String personId, CallerToken token, Connector connector, ArchiveFormat format, ReceivedArchive archive)
            throws ArchiveException {
        Optional<ExternalAccount> linked =
                accounts.ofPerson(personId, connector.network()).map(LinkedAccount::external);
        Optional<ExternalAccount> named = archive.account();
        if (connector.isPublic()
                && (linked.isEmpty()
                        || named.map(it -> !it.id().equals(linked.get().id())).orElse(false))) {
            throw new ArchiveException(ACCOUNT_NOT_LINKED, "of an account that is not linked");
        }
        ExternalAccount owner = (format.namesAccount() ? named : linked.or(() -> named))
                .orElseThrow(() -> new ArchiveException(
                        NO_ACCOUNT_IN_ARCHIVE, "does not say whose it is", places(format, archive)));
        return profile.link(token, connector.network(), owner, AccountProof.ACCOUNT_PROOF_ARCHIVE);
    }
}
