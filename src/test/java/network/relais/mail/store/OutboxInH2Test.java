package network.relais.mail.store;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.schemas=RELAIS")
class OutboxInH2Test extends OutboxContract {}
