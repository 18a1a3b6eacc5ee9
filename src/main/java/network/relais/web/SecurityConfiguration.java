package network.relais.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who may open what. One session serves our pages, Tasklist and Cockpit; {@code /engine-rest} and {@code /actuator/prometheus} want
 * a name and password with each request. Nothing is open unless it is named here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    private static final RequestMatcher ENGINE_REST = path("/engine-rest/**");
    private static final RequestMatcher WEB_APPLICATIONS = path("/camunda/**");
    private static final RequestMatcher ASKED_BY_SCRIPTS =
            new OrRequestMatcher(path("/api/**"), path("/camunda/api/**"), path("/actuator/**"));
    /** To everybody but those at this machine these say that there is nothing: see {@link ThisMachine}. */
    private static final RequestMatcher DEMO = new OrRequestMatcher(path("/demo"), path("/demo/**"));

    private static final RequestMatcher SIGN_OUT = new OrRequestMatcher(
            path(HttpMethod.POST, "/logout"), path(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"));

    /** No inline script or style, nothing from elsewhere, never inside somebody else's frame. */
    private static final String OUR_PAGES_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Nothing but our own style and picture: no script at all. */
    private static final String LINKS_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** After Spring Security's filters: a stranger's body is not even looked at. */
    @Bean
    static FilterRegistrationBean<BodyLimit> bodyLimit() {
        var filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.addUrlPatterns("/api/*", "/engine-rest/*", "/camunda/api/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return withPassword(http.securityMatcher(ENGINE_REST)
                .authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfiguration::comesFromAnotherSite)
                        .denyAll()
                        .anyRequest()
                        .authenticated()));
    }

    /** A Prometheus does not sign in on a page: it sends the administrator's name and password each time. */
    @Bean
    @Order(2)
    SecurityFilterChain scrapes(HttpSecurity http) throws Exception {
        return withPassword(http.securityMatcher(EndpointRequest.to("prometheus"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfiguration::comesFromAnotherSite)
                        .denyAll()
                        .anyRequest()
                        .hasRole("camunda-admin")));
    }

    /** With each request, and no session: there is nothing that another site could abuse. */
    private static SecurityFilterChain withPassword(HttpSecurity http) throws Exception {
        return http.httpBasic(basic -> basic.realmName("Relais"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Whoever knows the address of a link may look and answer: the secret in it is all that counts. There is no session here, none
     * is made and none is looked at, so there is nothing that another site could abuse.
     */
    @Bean
    @Order(3)
    SecurityFilterChain answersByLink(HttpSecurity http) throws Exception {
        return http.securityMatcher(path(SecretAddress.PATH + "**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .contentTypeOptions(Customizer.withDefaults())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(LINKS_POLICY))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            Identities identities,
            LookAgain lookAgain,
            @Value("${relais.demo.enabled}") boolean demo)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(path("/camunda/api/admin/setup/**"), path("/camunda/app/admin/*/setup/**"))
                        .denyAll()
                        .requestMatchers(path("/camunda/app/cockpit/**"), path("/camunda/api/cockpit/**"))
                        .hasAnyRole("process-owners", "camunda-admin")
                        .requestMatchers(path("/camunda/app/admin/**"), path("/camunda/api/admin/plugin/**"))
                        .hasRole("camunda-admin")
                        .requestMatchers(path("/api/metrics/rebuild"))
                        .hasRole("camunda-admin")
                        .requestMatchers(path("/api/metrics/projection"))
                        .hasAnyRole("managers", "animators", "camunda-admin")
                        .requestMatchers(path("/metrics/mine"), path("/metrics/mine/**"), path("/api/metrics/mine"))
                        .authenticated()
                        .requestMatchers(path("/metrics/load"), path("/metrics/load/**"), path("/api/metrics/load"))
                        .hasRole("animators")
                        .requestMatchers(path("/metrics"), path("/metrics/**"), path("/api/metrics/**"))
                        .hasAnyRole("managers", "animators")
                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .hasRole("camunda-admin")
                        .requestMatchers(path("/login"), path("/relais*.css"), path("/favicon*.svg"))
                        .permitAll()
                        .requestMatchers(demo ? DEMO : request -> false)
                        .permitAll()
                        .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login ->
                        login.loginPage("/login").successHandler(afterLogin()).failureHandler(new LoginFailures()))
                .logout(logout -> logout.logoutRequestMatcher(SIGN_OUT)
                        .defaultLogoutSuccessHandlerFor(
                                (request, response, who) -> response.setStatus(HttpStatus.NO_CONTENT.value()),
                                WEB_APPLICATIONS)
                        .logoutSuccessUrl("/login?signedOut"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEB_APPLICATIONS))
                .cors(AbstractHttpConfigurer::disable)
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(askForLogin()).accessDeniedHandler(new DeniedRequests()))
                .headers(SecurityConfiguration::strict)
                .addFilterBefore(new FreshRights(identities, lookAgain), AuthorizationFilter.class)
                .build();
    }

    /** A script is told 401; a person, whatever they opened, gets the login page and then what they had opened. */
    private static AuthenticationEntryPoint askForLogin() {
        var login = new LoginUrlAuthenticationEntryPoint("/login");
        login.setFavorRelativeUris(true);
        var unauthorized = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return (request, response, why) ->
                (ASKED_BY_SCRIPTS.matches(request) ? unauthorized : login).commence(request, response, why);
    }

    /** To what was asked for, at the address that the browser knows: never at the one that a request claims we have. */
    private static AuthenticationSuccessHandler afterLogin() {
        var toWhatWasAskedFor = new SavedRequestAwareAuthenticationSuccessHandler();
        toWhatWasAskedFor.setRedirectStrategy((request, response, url) -> {
            var asked = UriComponentsBuilder.fromUriString(url).build();
            var path = Objects.requireNonNullElse(asked.getPath(), "/").replaceFirst("^/+", "/");
            response.sendRedirect(asked.getQuery() == null ? path : path + "?" + asked.getQuery());
        });
        return toWhatWasAskedFor;
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        // The web applications have a policy and cache rules of their own; ours would break or slow them.
        var ourPages = new NegatedRequestMatcher(WEB_APPLICATIONS);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(ourPages, new CacheControlHeadersWriter()))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        ourPages, new ContentSecurityPolicyHeaderWriter(OUR_PAGES_POLICY)));
    }

    /** A browser that remembers a password for {@code /engine-rest} must not lend it to another site's page. */
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static RequestMatcher path(String pattern) {
        return withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return withDefaults().matcher(method, pattern);
    }
}
