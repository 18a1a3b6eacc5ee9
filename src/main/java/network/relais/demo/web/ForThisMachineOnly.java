package network.relais.demo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import network.relais.demo.InDemo;
import network.relais.web.ThisMachine;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** To everybody else there is nothing at these addresses: whoever opens them is let in as anybody. */
@Configuration(proxyBeanMethods = false)
@InDemo
class ForThisMachineOnly {

    @Bean
    static FilterRegistrationBean<OncePerRequestFilter> demoForThisMachineOnly() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new NothingForOthers());
        filter.addUrlPatterns("/demo", "/demo/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    private static final class NothingForOthers extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (ThisMachine.asks(request)) {
                chain.doFilter(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }
}
