package org.huiying.monitoring.watch;

import org.huiying.monitoring.watch.domain.PatternCompiler;
import org.huiying.platform.runtime.BackgroundLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the watch topics together. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    PatternCompiler patternCompiler() {
        return new LinearPatterns();
    }

    @Bean
    LiveRules liveRules(WatchTopicHandler handler, WatchTopicRepository topics, PatternCompiler compiler) {
        return new LiveRules(handler, topics, compiler);
    }

    @Bean
    BackgroundLoop watchRulesLoop(LiveRules rules, WatchSettings settings) {
        return new BackgroundLoop("watch-rules", settings.poll(), () -> {
            rules.refresh();
            return false;
        });
    }
}
