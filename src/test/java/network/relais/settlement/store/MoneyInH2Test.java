package network.relais.settlement.store;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.schemas=RELAIS")
class MoneyInH2Test extends MoneyStoreContract {}
