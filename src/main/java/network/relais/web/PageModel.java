package network.relais.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the layout of every page shows, and {@link CurrentPerson} as a parameter of controllers. */
@ControllerAdvice
@Component
class PageModel implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final boolean demo;

    PageModel(@Value("${relais.demo.enabled}") boolean demo) {
        this.demo = demo;
    }

    @ModelAttribute
    void addTo(Model model) {
        var person = CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
        model.addAttribute("signedIn", person);
        model.addAttribute("demo", demo);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CurrentPerson.class;
    }

    @Override
    public CurrentPerson resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer view,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var person = CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
        if (person == null) {
            throw new IllegalStateException("A page that asks for the signed-in person is open to strangers");
        }
        return person;
    }
}
