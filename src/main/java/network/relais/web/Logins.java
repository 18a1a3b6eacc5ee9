package network.relais.web;

import java.util.Optional;

/** Who is behind what somebody types at the login: a login name or an e-mail address, in any case. */
public interface Logins {

    Optional<String> personIdOf(String loginOrEmail);
}
