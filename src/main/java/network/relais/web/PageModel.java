package network.relais.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the layout shows on every page, error pages included, and {@link CurrentPerson} as a parameter of controllers. */
@Component("page")
class PageModel implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final boolean demo;

    PageModel(@Value("${relais.demo.enabled}") boolean demo) {
        this.demo = demo;
    }

    /** Null on a page for strangers. */
    public @Nullable CurrentPerson signedIn() {
        return CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
    }

    public boolean isDemo() {
        return demo;
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
        var person = signedIn();
        if (person == null) {
            throw new IllegalStateException("A page that asks for the signed-in person is open to strangers");
        }
        return person;
    }
}
