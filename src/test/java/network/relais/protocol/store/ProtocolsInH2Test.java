package network.relais.protocol.store;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.schemas=RELAIS")
class ProtocolsInH2Test extends ProtocolStoreContract {}
