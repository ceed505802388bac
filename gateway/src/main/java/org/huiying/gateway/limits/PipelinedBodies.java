package org.huiying.gateway.limits;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/**
 * Lets a long body be read that follows so closely on the request before it on the same connection that its beginning had
 * to be kept back. Reactor Netty takes up what it kept back, but if the body is asked for meanwhile it forgets to go on
 * reading: the request would hang for ever, and with it the end of the gateway. One more read, after that, sets it going.
 */
@Component
final class PipelinedBodies implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private static final String NAME = "huiying.pipelinedBodies";

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.doOnChannelInit(
                (_, channel, _) -> channel.pipeline().addAfter(NettyPipeline.HttpTrafficHandler, NAME, new ReadOn())));
    }

    private static final class ReadOn extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.fireChannelRead(message);
            if (message instanceof HttpRequest) {
                context.executor().execute(context.channel()::read);
            }
        }
    }
}
