package org.stationhouse.foundation.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class WebSetup implements WebMvcConfigurer {

    private final Actors actors;
    private final Asks asks;
    private final Claims claims;
    private final Kit kit;
    private final RightsDoor rights;
    private final RoomDoor room;
    private final Tongue tongue;

    WebSetup(Actors actors, Asks asks, Claims claims, Kit kit, RightsDoor rights, RoomDoor room, Tongue tongue) {
        this.actors = actors;
        this.asks = asks;
        this.claims = claims;
        this.kit = kit;
        this.rights = rights;
        this.room = room;
        this.tongue = tongue;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
        resolvers.add(asks);
        resolvers.add(claims);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rights);
        registry.addInterceptor(room);
        registry.addInterceptor(tongue);
        registry.addInterceptor(new DecodePolicy()).addPathPatterns(DecodePolicy.PATH);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/kit/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(kit);
    }
}
