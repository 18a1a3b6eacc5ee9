package network.relais.web;

import java.io.Serializable;
import java.util.Set;
import network.relais.Means;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Who is signed in. A controller asks for it as a parameter:
 *
 * <pre>{@code
 * @GetMapping("/missions")
 * String missions(CurrentPerson person, Model model) { … person.id() … }
 * }</pre>
 *
 * @param id neutral id, the same in our tables and in the engine, such as {@code p17}
 * @param name as others read it, such as "Anne Martin"
 * @param groups ids of the engine's groups, such as {@code animators}
 * @param passwordMark tells whether the password is still that of the login, and nothing else about it
 */
public record CurrentPerson(String id, String name, Set<String> groups, String passwordMark)
        implements AuthenticatedPrincipal, Serializable {

    public CurrentPerson {
        groups = Set.copyOf(groups);
    }

    /**
     * The id: what Spring Security and the engine call the name of the user. This is no {@link java.security.Principal}, or
     * Spring MVC would look for it elsewhere and hand no controller this parameter.
     */
    @Override
    public String getName() {
        return id;
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    /** Whether the password was not changed since that person signed in. */
    boolean hasPasswordOf(CurrentPerson signedIn) {
        return passwordMark.equals(signedIn.passwordMark);
    }

    /**
     * As Spring Security keeps it: the person, with a role {@code ROLE_<group>} for each group.
     *
     * @param means how we know that it is this person
     */
    public Authentication signedIn(Means means) {
        var roles = groups.stream().map("ROLE_"::concat).toArray(String[]::new);
        var token = UsernamePasswordAuthenticationToken.authenticated(
                this, null, AuthorityUtils.createAuthorityList(roles));
        token.setDetails(means);
        return token;
    }

    /** How we know that it is the person signed in. */
    public static Means means(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof Means means ? means : Means.PROGRAM;
    }

    /** Null if nobody is signed in. */
    public static @Nullable CurrentPerson of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof CurrentPerson person ? person : null;
    }
}
