// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.backend;

import io.clout.proto.account.v1.MutinyConnectorServiceGrpc.MutinyConnectorServiceStub;
import io.clout.proto.signal.v1.Network;

/**
 * The ingestion service of one network.
 *
 * @param name what people call the network
 */
public record Connector(Network network, String name, ServiceClient<MutinyConnectorServiceStub> service) {}
