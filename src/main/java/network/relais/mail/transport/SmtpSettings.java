package network.relais.mail.transport;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code relais.mail.smtp.*}.
 *
 * @param starttls whether to insist on STARTTLS; on any other machine than this one it is always insisted on, as it is that
 *     the server proves who it is
 */
@ConfigurationProperties("relais.mail.smtp")
record SmtpSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String username,
        @Nullable String password,
        @Nullable Boolean starttls) {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int TALK_MILLIS = 20_000;
    private static final int IMPLICIT_TLS_PORT = 465;

    SmtpSettings {
        host = host == null || host.isBlank() ? null : host.strip();
        username = username == null || username.isBlank() ? null : username;
        if (host != null && !isThisMachine(host) && Boolean.FALSE.equals(starttls)) {
            throw new IllegalArgumentException(
                    "relais.mail.smtp.starttls cannot be false for " + host
                            + ": mails and the password would travel readable. Only a mail server on this machine may do without.");
        }
        port = port == null ? (host != null && isThisMachine(host) ? 25 : 587) : port;
    }

    boolean isGiven() {
        return host != null;
    }

    /** The defaults of the library wait for ever and talk in the open. */
    Properties properties() {
        var encrypted = Boolean.TRUE.equals(starttls) || (host != null && !isThisMachine(host));
        var implicit = port != null && port == IMPLICIT_TLS_PORT;
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECT_MILLIS));
        properties.setProperty("mail.smtp.timeout", String.valueOf(TALK_MILLIS));
        properties.setProperty("mail.smtp.writetimeout", String.valueOf(TALK_MILLIS));
        properties.setProperty("mail.smtp.auth", String.valueOf(username != null));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(implicit));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(encrypted && !implicit));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(encrypted && !implicit));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /** By its name alone: a name server may be wrong. */
    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals("::1")
                || host.equals("[::1]");
    }
}
