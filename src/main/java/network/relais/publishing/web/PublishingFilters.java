package network.relais.publishing.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import network.relais.publishing.EditionWords;
import network.relais.web.PageLanguage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class PublishingFilters {

    /** Within those that say who asks and refuse what may not be asked for. */
    private static final int INNERMOST = 300;

    @Bean
    static FilterRegistrationBean<InReadersLanguage> inReadersLanguage(
            @Lazy PageLanguage language, @Lazy EditionWords words, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new InReadersLanguage(language, words, json));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        filter.setOrder(INNERMOST);
        return filter;
    }
}
