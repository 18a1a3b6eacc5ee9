package network.relais.mail.transport;

import java.nio.file.Path;
import network.relais.mail.MailSettings;
import network.relais.mail.Postman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses how mails leave: by SMTP as soon as a server is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class MailTransportConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MailTransportConfiguration.class);

    @Bean
    Postman postman(MailSettings mail, SmtpSettings smtp, @Value("${relais.data}") Path data) {
        if (smtp.isGiven()) {
            LOG.info("Mails are sent through {}:{}", smtp.host(), smtp.port());
            return new SmtpPostman(mail, smtp);
        }
        var folder = data.resolve("mail");
        LOG.info("Mails are written to {}, since relais.mail.smtp.host is not set", folder);
        return new FilePostman(mail, folder);
    }
}
