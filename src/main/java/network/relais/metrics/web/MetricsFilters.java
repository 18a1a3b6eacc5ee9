package network.relais.metrics.web;

import network.relais.metrics.NoteOpening;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class MetricsFilters {

    /** Within those that say who asks and refuse what may not be asked for. */
    private static final int INNERMOST = 300;

    @Bean
    static FilterRegistrationBean<FormOpenings> formOpenings(@Lazy NoteOpening noteOpening) {
        var filter = new FilterRegistrationBean<>(new FormOpenings(noteOpening::of));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        filter.setOrder(INNERMOST);
        return filter;
    }
}
