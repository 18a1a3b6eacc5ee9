package network.relais.link.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import network.relais.Rejection;
import network.relais.link.DeadLink;
import network.relais.link.UseLink;
import network.relais.web.PageLanguage;
import network.relais.web.SecretAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the links in mails lead. To open one decides nothing, since programs that look for viruses open all links of a mail; to
 * send the form does. Whoever comes with a link that is not good, whatever is wrong with it, sees one and the same page.
 */
@Controller
class LinkController {

    private static final String ADDRESS = SecretAddress.PATH + "{token}";

    private final UseLink useLink;
    private final RateLimit limit;

    /**
     * @param fromOneAddress requests a minute
     * @param inAll likewise
     */
    LinkController(
            UseLink useLink,
            Clock clock,
            @Value("${relais.links.requests-per-minute.from-one-address}") int fromOneAddress,
            @Value("${relais.links.requests-per-minute.in-all}") int inAll) {
        this.useLink = useLink;
        this.limit = new RateLimit(fromOneAddress, inAll, clock);
    }

    @GetMapping(ADDRESS)
    ModelAndView look(@PathVariable String token, HttpServletRequest request) {
        return shown(request, () -> {
            PageLanguage.set(request, useLink.language(token).locale());
            return asked(token, Map.of());
        });
    }

    @PostMapping(ADDRESS)
    ModelAndView answer(
            @PathVariable String token, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return shown(request, () -> {
            PageLanguage.set(request, useLink.language(token).locale());
            try {
                var thanks = useLink.answer(token, typed);
                return new ModelAndView("link/thanks", Map.of("thanks", thanks));
            } catch (DeadLink dead) {
                throw dead;
            } catch (Rejection refused) {
                if (refused.isOvertaken()) {
                    throw refused;
                }
                var page = asked(token, typed);
                page.addObject("refused", refused);
                page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                return page;
            }
        });
    }

    private ModelAndView asked(String token, Map<String, String> typed) {
        var page = useLink.look(token);
        return new ModelAndView("link/" + page.template(), Map.of("asked", page.asked(), "typed", typed));
    }

    private interface Answering {

        ModelAndView page();
    }

    private ModelAndView shown(HttpServletRequest request, Answering answering) {
        if (!limit.admits(request.getRemoteAddr())) {
            PageLanguage.forget(request);
            return page("link/slow", HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return answering.page();
        } catch (DeadLink dead) {
            PageLanguage.forget(request);
            return page("link/dead", HttpStatus.NOT_FOUND);
        } catch (Rejection other) {
            var page =
                    page("link/instead", other.isOvertaken() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("refused", other);
            return page;
        }
    }

    private static ModelAndView page(String template, HttpStatus status) {
        var page = new ModelAndView(template);
        page.setStatus(status);
        return page;
    }
}
