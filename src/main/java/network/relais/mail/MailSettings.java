package network.relais.mail;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an installation says about its mails. */
@Component
public class MailSettings {

    private final String from;
    private final String domain;
    private final String baseUrl;

    MailSettings(@Value("${relais.mail.from}") String from, @Value("${relais.base-url}") String baseUrl) {
        var at = from.lastIndexOf('@');
        if (at < 1 || !from.substring(at + 1).matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            throw new IllegalArgumentException("relais.mail.from is no mail address: " + from);
        }
        var scheme = URI.create(baseUrl).getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalArgumentException("relais.base-url begins with https:// or http://, unlike " + baseUrl);
        }
        this.from = from;
        this.domain = from.substring(at + 1);
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** The network's own address: all mails come from it, whoever signs them. */
    public String from() {
        return from;
    }

    String domain() {
        return domain;
    }

    /** Without a slash at its end. */
    public String baseUrl() {
        return baseUrl;
    }
}
