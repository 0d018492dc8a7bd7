// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.proto.account.v1.MutinyConnectorServiceGrpc.MutinyConnectorServiceStub;
import io.clout.proto.signal.v1.Network;

/** A network and the ingestion service that runs it. */
public record NetworkClient(Network network, ServiceClient<MutinyConnectorServiceStub> service) {}
