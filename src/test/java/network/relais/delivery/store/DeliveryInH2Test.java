package network.relais.delivery.store;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.schemas=RELAIS")
class DeliveryInH2Test extends DeliveryStoreContract {}
