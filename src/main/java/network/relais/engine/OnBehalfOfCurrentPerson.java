package network.relais.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import network.relais.web.CurrentPerson;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells the engine who asks while one of our controllers runs. Without it the engine would check nothing: to the engine,
 * nobody in particular may do everything.
 */
@Component
class OnBehalfOfCurrentPerson implements HandlerInterceptor, WebMvcConfigurer {

    private final IdentityService identityService;

    OnBehalfOfCurrentPerson(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var person = CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
        if (person == null) {
            identityService.clearAuthentication();
        } else {
            identityService.setAuthentication(person.id(), List.copyOf(person.groups()));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        identityService.clearAuthentication();
    }
}
