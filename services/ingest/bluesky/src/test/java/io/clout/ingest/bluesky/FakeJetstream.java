// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Jetstream that says what a test wants to be heard. */
public final class FakeJetstream implements AutoCloseable {

    private static final int PATIENCE = 90;

    /**
     * Who has connected.
     *
     * @param uri what was asked for, with the query
     */
    public record Listener(Channel channel, String uri) {

        public void hear(String message) {
            channel.writeAndFlush(new TextWebSocketFrame(message));
        }
    }

    private final EventLoopGroup threads = new NioEventLoopGroup(1);
    private final BlockingQueue<Listener> listeners = new LinkedBlockingQueue<>();

    public FakeJetstream(int port) {
        // Not by Vert.x, which in a Quarkus application serves no WebSockets.
        new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Connection())
                .bind("127.0.0.1", port)
                .syncUninterruptibly();
    }

    private final class Connection extends ChannelInitializer<Channel> {

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(8192),
                            new WebSocketServerProtocolHandler("/subscribe", true),
                            new ChannelInboundHandlerAdapter() {
                                @Override
                                public void userEventTriggered(ChannelHandlerContext context, Object event) {
                                    if (event instanceof HandshakeComplete done) {
                                        listeners.add(new Listener(channel, done.requestUri()));
                                    }
                                }
                            });
        }
    }

    /** Waits for the next who connects. */
    public Listener listener() throws InterruptedException {
        Listener listener = listeners.poll(PATIENCE, TimeUnit.SECONDS);
        if (listener == null) {
            throw new AssertionError("nobody listens");
        }
        return listener;
    }

    @Override
    public void close() {
        threads.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /** Somebody likes a post. */
    public static String like(String uri, long time) {
        return """
                {"did":"did:plc:eygmaihciaxprqvxpfvl6flk","time_us":%d,"kind":"commit","commit":{"rev":"3l3qo2vutsw2b",
                "operation":"create","collection":"app.bsky.feed.like","rkey":"3l3qo2vuowo2b","record":{
                "$type":"app.bsky.feed.like","createdAt":"2026-11-20T10:00:00.000Z","subject":{"cid":"bafy","uri":"%s"}},
                "cid":"bafyreidwaivazkwu67xztlmuobx35hs2lnfh3kolmgfmucldvhd3sgzcqi"}}
                """.formatted(time, uri);
    }

    /** Where the service looks for a Jetstream; tests begin one there, or none. */
    public static class Address implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return Map.of(
                        "clout.live.enabled",
                        "true",
                        "clout.networks.bluesky.live-url",
                        "ws://127.0.0.1:" + free.getLocalPort() + "/subscribe",
                        "clout.networks.bluesky.poll.settling",
                        "1S",
                        "clout.networks.bluesky.poll.live-interval",
                        "1S");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            // Nothing was begun.
        }
    }
}
