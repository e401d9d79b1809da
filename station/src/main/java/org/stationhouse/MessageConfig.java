package org.stationhouse;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of all rooms: every {@code messages/<room>.properties} on the class path is found by its name. */
@Configuration
class MessageConfig {

    @Bean
    MessageSource messageSource() throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setBasenames(Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .filter(file -> !file.contains("_"))
                .map(file -> "messages." + file.replace(".properties", ""))
                .sorted()
                .toArray(String[]::new));
        return words;
    }
}
