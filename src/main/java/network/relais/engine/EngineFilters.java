package network.relais.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Whoever is signed in to Relais is signed in to Tasklist, Cockpit and the engine's REST API, as the same person; and what
 * these answer when something fails is put in plain words.
 */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    /** After Spring Security's filters, before the web applications' own. */
    private static final int AFTER_SECURITY = 201;

    @Bean
    static FilterRegistrationBean<ContainerBasedAuthenticationFilter> signOnToWebApplications() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", SignedInPerson.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    static FilterRegistrationBean<ProcessEngineAuthenticationFilter> signOnToEngineRest() {
        var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", SignedInPerson.class.getName()));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    static FilterRegistrationBean<PlainErrors> plainErrors(
            @Lazy ProcessEngine engine, @Lazy LocaleResolver language, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new PlainErrors(engine, language, json));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(AFTER_SECURITY - 1);
        return filter;
    }

    @Bean
    static FilterRegistrationBean<WhatTasklistAsks> whatTasklistAsks() {
        var filter = new FilterRegistrationBean<>(new WhatTasklistAsks());
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    static FilterRegistrationBean<TasklistLanguage> tasklistLanguage(@Lazy PageLanguage language) {
        var filter = new FilterRegistrationBean<>(new TasklistLanguage(language));
        filter.addUrlPatterns("/camunda/app/tasklist/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    static FilterRegistrationBean<PagesOwnNonce> pagesOwnNonce() {
        var filter = new FilterRegistrationBean<>(new PagesOwnNonce());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(AFTER_SECURITY - 1);
        return filter;
    }

    /** Made by the filters, by its class name: hence public, with no arguments. */
    public static final class SignedInPerson implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var person = CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
            if (person == null) {
                return AuthenticationResult.unsuccessful();
            }
            var result = AuthenticationResult.successful(person.id());
            result.setGroups(List.copyOf(person.groups()));
            result.setTenants(List.of());
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // The status 401 says enough: the web applications then lead to our login page.
        }
    }
}
