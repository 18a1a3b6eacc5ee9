package network.relais.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm");

    private final boolean demo;
    private final Clock clock;
    private final HttpServletRequest request;

    /** @param request the one that is being answered */
    PageModel(@Value("${relais.demo.enabled}") boolean demo, Clock clock, HttpServletRequest request) {
        this.demo = demo;
        this.clock = clock;
        this.request = request;
    }

    /** Null on a page for strangers. */
    public @Nullable CurrentPerson signedIn() {
        return CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
    }

    public boolean isDemo() {
        return demo;
    }

    /** Only those at this machine find the demo's page. */
    public boolean leadsToDemo() {
        return demo && ThisMachine.asks(request);
    }

    public String demoTime() {
        return PageLanguage.say("Demo time: ", "Heure de la démo\u00a0: ") + now();
    }

    /** In the network's zone: {@code 3 Dec 2026, 10:12}. */
    public String now() {
        var now = ZonedDateTime.now(clock).format(DAY_AND_TIME.withLocale(PageLanguage.now()));
        // As Language says it, which is of a feature: the pages' frame knows none.
        return PageLanguage.say(now, now.replaceFirst("^1 ", "1er "));
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
